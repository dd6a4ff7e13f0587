/// What may stand where a number is asked for: a number, or the text of a distribution.
enum UncertainText {
  enum Value: Equatable {
    case number(Double)
    case distribution(Distribution)
  }

  struct Fault: Error, Equatable {
    let message: Message
    let hint: Message?
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
      message: Message(
        "\(Wording.quoted(text)) is not a number", "\(Wording.quoted(text)) 不是数"),
      hint: NumberText.hint(for: text)
        ?? Message(
          "write a number (0.35, 12%, 1.5M), an interval (0.15 to 0.35) or a distribution such as "
            + "uniform(a, b)",
          "请写数（0.35、12%、1.5M）、区间（0.15 to 0.35）或分布，例如 uniform(a, b)"))
  }

  // MARK: `a to b`

  private static func interval(_ text: String, _ isShare: Bool) throws(Fault) -> Distribution? {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard let middle = words.firstIndex(where: { $0.lowercased() == "to" }) else { return nil }
    guard words[middle] == "to", words.count == 3, middle == 1 else {
      throw Fault(
        message: Message(
          "\(Wording.quoted(text)) is not an interval", "\(Wording.quoted(text)) 不是区间"),
        hint: Message("write it as `0.15 to 0.35`", "请写成 `0.15 to 0.35`"))
    }
    let low = try number(words[0], in: text)
    let high = try number(words[2], in: text)
    guard low != high else {
      throw Fault(
        message: Message(
          "both ends of the interval \(Wording.quoted(text)) are the same",
          "区间 \(Wording.quoted(text)) 的两端相同"),
        hint: Message("write the number itself if it is certain", "若是确定的数，请直接写这个数"))
    }
    guard low < high else {
      throw Fault(
        message: Message(
          "the interval \(Wording.quoted(text)) runs backwards",
          "区间 \(Wording.quoted(text)) 的两端颠倒了"),
        hint: Message(
          "write the smaller end first: `\(words[2]) to \(words[0])`",
          "请先写较小的一端：`\(words[2]) to \(words[0])`"))
    }
    guard low > 0 else {
      throw Fault(
        message: Message(
          "the interval \(Wording.quoted(text)) must begin above 0",
          "区间 \(Wording.quoted(text)) 的下端须大于 0"),
        hint: Message(
          "where 0 or less is possible, write uniform(a, b), triangular(a, mode, b) or "
            + "normal(mean, sd)",
          "若可能为 0 或负数，请写 uniform(a, b)、triangular(a, mode, b) 或 normal(mean, sd)"))
    }
    guard isShare else { return .interval(low: low, high: high) }
    guard high < 1 else {
      throw Fault(
        message: Message(
          "an interval of a share must end below 1, but \(Wording.quoted(text)) does not",
          "比例区间的上端须小于 1，而 \(Wording.quoted(text)) 不是"),
        hint: high > 1 && high < 100
          ? Message(
            "write `\(words[0])% to \(words[2])%` if these are percentages",
            "若是百分数，请写 `\(words[0])% to \(words[2])%`")
          : Message(
            "where 1 is possible, write uniform(a, 1) or triangular(a, mode, 1)",
            "若可能为 1，请写 uniform(a, 1) 或 triangular(a, mode, 1)"))
    }
    return .shareInterval(low: low, high: high)
  }

  private static func number(_ word: Substring, in text: String) throws(Fault) -> Double {
    guard let value = NumberText.parse(word) else {
      throw Fault(
        message: Message(
          "\(Wording.quoted(String(word))) in \(Wording.quoted(text)) is not a number",
          "\(Wording.quoted(text)) 中的 \(Wording.quoted(String(word))) 不是数"),
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
        message: Message(
          "\(Wording.quoted(name)) is not a distribution", "\(Wording.quoted(name)) 不是分布"),
        hint: Suggestion.hint(for: name, among: forms.keys.sorted(), called: .distribution))
    }
    guard text.hasSuffix(")") else {
      throw Fault(
        message: Message(
          "the text \(Wording.quoted(text)) has no closing parenthesis",
          "\(Wording.quoted(text)) 缺少右括号"),
        hint: Message(
          "inside { } and [ ] a comma ends a value; put the text in quotes: \"\(form)\"",
          "在 { } 和 [ ] 内逗号会结束一个值；请加引号：\"\(form)\""))
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
      message: Message(
        "\(Wording.quoted(text)) has the wrong number of values",
        "\(Wording.quoted(text)) 中值的个数不对"),
      hint: advice(form))
  }

  private static func advice(_ form: String) -> Message {
    Message("write it as \(form)", "请写成 \(form)")
  }

  private static func distribution(
    _ name: String, _ values: [Double], _ form: String, _ text: String
  ) throws(Fault) -> Distribution {
    func require(_ holds: Bool, _ what: Message) throws(Fault) {
      guard holds else {
        let quoted = Wording.quoted(text)
        throw Fault(message: Message("in \(quoted) ", "\(quoted) 中") + what, hint: advice(form))
      }
    }
    let sdAboveZero = Message("the standard deviation must be above 0", "标准差须大于 0")
    if name == "choice" {
      guard values.count >= 2 else { throw wrongCount(name, form, text) }
      try require(
        values.count <= mostChoices,
        Message("are more than \(mostChoices) values", "的值超过 \(mostChoices) 个"))
      return .choice(values)
    }
    guard values.count == (name == "triangular" ? 3 : 2) else {
      throw wrongCount(name, form, text)
    }
    switch name {
    case "uniform":
      try require(
        values[0] < values[1],
        Message("the first value must be less than the second", "第一个值须小于第二个"))
      return .uniform(low: values[0], high: values[1])
    case "triangular":
      try require(
        values[0] <= values[1] && values[1] <= values[2] && values[0] < values[2],
        Message("the values must rise", "各值须递增"))
      return .triangular(low: values[0], mode: values[1], high: values[2])
    case "normal":
      try require(values[1] > 0, sdAboveZero)
      return .normal(mean: values[0], sd: values[1])
    case "lognormal":
      try require(values[0] > 0, Message("the mean must be above 0", "均值须大于 0"))
      try require(values[1] > 0, sdAboveZero)
      return .lognormal(mean: values[0], sd: values[1])
    default:
      try require(
        values[0] > 0 && values[1] > 0, Message("both values must be above 0", "两个值均须大于 0"))
      try require(
        values.allSatisfy { $0 <= 1e6 },
        Message("the values may be 1_000_000 at most", "各值不得超过 1_000_000"))
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
