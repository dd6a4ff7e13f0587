/// All there is to say about a key of scenario files: what the reader asks for, the JSON Schema
/// checks and the key reference explains.
struct KeyDescription: Sendable {
  let key: String
  let shape: Shape
  let unit: String
  /// As users would write it; `none` where there is no limit; nil where nothing can be said.
  var standard: String?
  let isRequired: Bool
  let meaning: String
  /// The value alone; nil for maps and lists whose own keys have examples.
  let example: String?
  /// Values of the record's discriminator for which the key is meant; empty: for all.
  let onlyFor: [String]

  init(
    _ key: String, _ shape: Shape, unit: String = "", standard: String? = nil,
    required: Bool = false, meaning: String, example: String? = nil, onlyFor: [String] = []
  ) {
    self.key = key
    self.shape = shape
    self.unit = unit
    self.standard = standard
    isRequired = required
    self.meaning = meaning
    self.example = example
    self.onlyFor = onlyFor
  }
}

/// What may stand behind a key.
indirect enum Shape: Sendable {
  case number(NumberRule)
  case flag
  /// Any text up to a length.
  case text(Int)
  /// A name that other keys may refer to.
  case name
  case word([String])
  case date
  /// A text or texts by language.
  case title
  case record(RecordDescription)
  /// A list of records or values, with the least and the greatest number of elements.
  case list(Shape, ClosedRange<Int>)
  /// A map whose keys are names the user chose; each alternative's `key` says which.
  case dictionary([KeyDescription])
  /// One or the other.
  case either([Shape])
}

/// A map with known keys.
struct RecordDescription: Sendable {
  /// `a segment`; the key itself, in backticks, where the record has no name of its own.
  let noun: Message
  let keys: [KeyDescription]
  /// The key whose value decides which others are meant.
  let discriminator: String?
  /// Groups of keys of which exactly one must stand.
  var exactlyOne: [[String]] = []
}
