/// What may stand where a number is asked for: a number, or the text of a distribution.
enum UncertainText {
  enum Value: Equatable {
    case number(Double)
    case distribution(Distribution)
  }

  struct Fault: Error, Equatable {
    let message: String
    let hint: String?
  }

  private static let forms = [
    "uniform": "uniform(a, b)", "triangular": "triangular(a, mode, b)",
    "normal": "normal(mean, sd)", "lognormal": "lognormal(mean, sd)", "beta": "beta(a, b)",
    "choice": "choice(a, b, c)",
  ]
  static let mostChoices = 100

  /// - Parameter isShare: Whether an interval is logit-normal instead of lognormal.
  static func parse(_ written: String, isShare: Bool) throws(Fault) -> Value {
    let text = written.trimmed
    if let number = NumberText.parse(text) { return .number(number) }
    if let interval = try interval(text, isShare) { return .distribution(interval) }
    if let call = try call(text) { return .distribution(call) }
    throw Fault(
      message: "\(Wording.quoted(text)) is not a number",
      hint: NumberText.hint(for: text)
        ?? "write a number (0.35, 12%, 1.5M), an interval (0.15 to 0.35) or a distribution such as "
        + "uniform(a, b)")
  }

  // MARK: `a to b`

  private static func interval(_ text: String, _ isShare: Bool) throws(Fault) -> Distribution? {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard let middle = words.firstIndex(where: { $0.lowercased() == "to" }) else { return nil }
    guard words[middle] == "to", words.count == 3, middle == 1 else {
      throw Fault(
        message: "\(Wording.quoted(text)) is not an interval", hint: "write it as `0.15 to 0.35`")
    }
    let low = try number(words[0], in: text)
    let high = try number(words[2], in: text)
    guard low != high else {
      throw Fault(
        message: "both ends of the interval \(Wording.quoted(text)) are the same",
        hint: "write the number itself if it is certain")
    }
    guard low < high else {
      throw Fault(
        message: "the interval \(Wording.quoted(text)) runs backwards",
        hint: "write the smaller end first: `\(words[2]) to \(words[0])`")
    }
    guard low > 0 else {
      throw Fault(
        message: "the interval \(Wording.quoted(text)) must begin above 0",
        hint: "where 0 or less is possible, write uniform(a, b), triangular(a, mode, b) or "
          + "normal(mean, sd)")
    }
    guard isShare else { return .interval(low: low, high: high) }
    guard high < 1 else {
      throw Fault(
        message: "an interval of a share must end below 1, but \(Wording.quoted(text)) does not",
        hint: high > 1 && high < 100
          ? "write `\(words[0])% to \(words[2])%` if these are percentages"
          : "where 1 is possible, write uniform(a, 1) or triangular(a, mode, 1)")
    }
    return .shareInterval(low: low, high: high)
  }

  private static func number(_ word: Substring, in text: String) throws(Fault) -> Double {
    guard let value = NumberText.parse(word) else {
      throw Fault(
        message: "\(Wording.quoted(String(word))) in \(Wording.quoted(text)) is not a number",
        hint: NumberText.hint(for: String(word)))
    }
    return value
  }

  // MARK: `name(a, b)`

  private static func call(_ text: String) throws(Fault) -> Distribution? {
    guard let open = text.firstIndex(of: "(") else { return nil }
    let name = String(text[..<open]).trimmed
    guard let form = forms[name] else {
      throw Fault(
        message: "\(Wording.quoted(name)) is not a distribution",
        hint: Suggestion.hint(for: name, among: forms.keys.sorted(), calledBy: "distributions"))
    }
    guard text.hasSuffix(")") else {
      throw Fault(
        message: "the text \(Wording.quoted(text)) has no closing parenthesis",
        hint: "inside { } and [ ] a comma ends a value; put the text in quotes: \"\(form)\"")
    }
    let inside = text[text.index(after: open)...].dropLast()
    var values: [Double] = []
    for part in inside.split(separator: ",", omittingEmptySubsequences: false) {
      let word = Substring(String(part).trimmed)
      guard !word.isEmpty else { throw wrongCount(name, form, text) }
      values.append(try number(word, in: text))
    }
    return try distribution(name, values, form, text)
  }

  private static func wrongCount(_ name: String, _ form: String, _ text: String) -> Fault {
    Fault(
      message: "\(Wording.quoted(text)) has the wrong number of values",
      hint: "write it as \(form)")
  }

  private static func distribution(
    _ name: String, _ values: [Double], _ form: String, _ text: String
  ) throws(Fault) -> Distribution {
    func require(_ holds: Bool, _ what: String) throws(Fault) {
      guard holds else {
        throw Fault(message: "in \(Wording.quoted(text)) \(what)", hint: "write it as \(form)")
      }
    }
    if name == "choice" {
      guard values.count >= 2 else { throw wrongCount(name, form, text) }
      try require(values.count <= mostChoices, "are more than \(mostChoices) values")
      return .choice(values)
    }
    guard values.count == (name == "triangular" ? 3 : 2) else {
      throw wrongCount(name, form, text)
    }
    switch name {
    case "uniform":
      try require(values[0] < values[1], "the first value must be less than the second")
      return .uniform(low: values[0], high: values[1])
    case "triangular":
      try require(
        values[0] <= values[1] && values[1] <= values[2] && values[0] < values[2],
        "the values must rise")
      return .triangular(low: values[0], mode: values[1], high: values[2])
    case "normal":
      try require(values[1] > 0, "the standard deviation must be above 0")
      return .normal(mean: values[0], sd: values[1])
    case "lognormal":
      try require(values[0] > 0, "the mean must be above 0")
      try require(values[1] > 0, "the standard deviation must be above 0")
      return .lognormal(mean: values[0], sd: values[1])
    default:
      try require(values[0] > 0 && values[1] > 0, "both values must be above 0")
      try require(values.allSatisfy { $0 <= 1e6 }, "the values may be 1_000_000 at most")
      return .beta(a: values[0], b: values[1])
    }
  }
}

extension String {
  /// Without white space at both ends.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
