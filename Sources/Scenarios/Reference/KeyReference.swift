/// The keys of scenario files, as far as one can look them up: where they stand, in which unit and
/// range, what they mean.
public enum KeyReference {
  public struct Entry: Sendable, Equatable {
    /// `segments[].response.order_lift`, `plans[].touches.<port>.<segment>`.
    public let path: String
    /// Empty for maps and lists.
    public let unit: String
    /// `0 to 1`, `week or day`; empty where anything goes.
    public let range: String
    /// Nil when the key must be given, or is a map.
    public let standard: String?
    public let isRequired: Bool
    /// A number for which a distribution may stand.
    public let mayBeUncertain: Bool
    /// A number that must be certain.
    public let mustBeCertain: Bool
    /// A number for which steps over time may stand.
    public let mayChangeOverTime: Bool
    /// A share: its intervals are logit-normal.
    public let isShare: Bool
    /// What it is meant for, when that is not all: the triggers of channels.
    public let onlyFor: [String]
    /// One sentence.
    public let meaning: String
    /// A value as users write it.
    public let example: String?
  }

  /// In the order of the file.
  public static let entries: [Entry] = entries(of: Catalogue.scenario.description, under: "")

  private static func entries(of record: RecordDescription, under prefix: String) -> [Entry] {
    record.keys.flatMap { entries(of: $0, under: prefix) }
  }

  private static func entries(of key: KeyDescription, under prefix: String) -> [Entry] {
    let path = prefix.isEmpty ? key.key : "\(prefix).\(key.key)"
    return [entry(key, path)] + parts(of: key.shape, path)
  }

  private static func parts(of shape: Shape, _ path: String) -> [Entry] {
    switch shape {
    case .record(let record): entries(of: record, under: path)
    case .list(let element, _): parts(of: element, path + "[]")
    case .dictionary(let keys): keys.flatMap { entries(of: $0, under: path) }
    case .either(let shapes): shapes.flatMap { parts(of: $0, path) }
    case .number, .flag, .text, .name, .word, .date, .title: []
    }
  }

  private static func entry(_ key: KeyDescription, _ path: String) -> Entry {
    let rule = key.shape.rule
    return Entry(
      path: path, unit: key.unit, range: key.shape.rangeText, standard: key.standard,
      isRequired: key.isRequired, mayBeUncertain: rule.map { !$0.isFixed } ?? false,
      mustBeCertain: rule?.isFixed ?? false,
      mayChangeOverTime: rule?.isTimed ?? false, isShare: rule?.isShare ?? false,
      onlyFor: key.onlyFor, meaning: key.meaning, example: key.example)
  }
}

extension Shape {
  /// What a number behind the key has to be; nil when no single number stands there.
  var rule: NumberRule? {
    switch self {
    case .number(let rule): rule
    case .either(let shapes): shapes.lazy.compactMap(\.rule).first
    case .list(let element, _): element.rule
    default: nil
    }
  }

  var rangeText: String {
    switch self {
    case .number(let rule): rule.bounds.text
    case .flag: "true or false"
    case .text(let limit): "up to \(limit) characters"
    case .name: "up to \(Limits.nameLength) characters"
    case .title: "up to \(Limits.titleLength) characters"
    case .word(let words): Wording.alternatives(words)
    case .date: "year-month-day"
    case .list(let element, let count):
      switch element {
      case .record, .name, .text:
        count.lowerBound == 0
          ? "up to \(count.upperBound) elements"
          : "\(count.lowerBound) to \(count.upperBound) elements"
      default:
        (count.lowerBound < count.upperBound ? "up to " : "")
          + "\(count.upperBound) numbers, \(element.rangeText)"
      }
    case .either(let shapes):
      Wording.alternatives(shapes.map { $0.rangeText.isEmpty ? "a map" : $0.rangeText })
    case .record, .dictionary: ""
    }
  }
}
