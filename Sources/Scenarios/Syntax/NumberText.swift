/// Numbers as scenario files write them: `0.35`, `60_000_000`, `12%`, `1.5M`, `6000万`, `1e-4`.
public enum NumberText {
  static let suffixes: [(text: String, factor: Double)] = [
    ("%", 0.01), ("k", 1e3), ("K", 1e3), ("M", 1e6), ("bn", 1e9), ("B", 1e9), ("万", 1e4),
    ("亿", 1e8),
  ]

  /// Nil when the text is no number, or one too large to hold.
  public static func parse(_ text: some StringProtocol) -> Double? {
    var body = String(text)
    var factor = 1.0
    if let suffix = suffixes.first(where: { body.hasSuffix($0.text) }) {
      body = String(body.dropLast(suffix.text.count))
      factor = suffix.factor
      if factor == 0.01, body.hasSuffix(" ") { body = String(body.dropLast()) }
    }
    guard isDecimal(body), let value = Double(body.replacing("_", with: "")) else { return nil }
    // Dividing by 100 gives the number nearest to the decimal; multiplying by 0.01 does not.
    let result = factor == 0.01 ? value / 100 : value * factor
    return result.isFinite ? result : nil
  }

  /// `[+-] digits [. digits] [e [+-] digits]`; digits may be grouped with `_`, the whole part may
  /// be missing before a point and has no leading zeros.
  private static func isDecimal(_ text: String) -> Bool {
    var rest = text.utf8[...]
    if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    let whole = takeDigits(&rest)
    if whole.count > 1, whole.first == UInt8(ascii: "0") { return false }
    var hasDigits = !whole.isEmpty
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      guard !takeDigits(&rest).isEmpty else { return false }
      hasDigits = true
    }
    guard hasDigits else { return false }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest.removeFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
      guard !takeDigits(&rest).isEmpty else { return false }
    }
    return rest.isEmpty
  }

  /// Digits with single `_` between them.
  private static func takeDigits(_ rest: inout Substring.UTF8View) -> [UInt8] {
    var digits: [UInt8] = []
    while let byte = rest.first {
      if (48...57).contains(byte) {
        digits.append(byte)
        rest.removeFirst()
      } else if byte == UInt8(ascii: "_"), !digits.isEmpty,
        let next = rest.dropFirst().first, (48...57).contains(next)
      {
        rest.removeFirst()
      } else {
        break
      }
    }
    return digits
  }

  /// Why a text that was meant as a number is none, and how to write it; nil when it does not look
  /// like a number at all.
  static func hint(for text: String) -> Message? {
    let lowered = text.lowercased()
    if lowered.contains("inf") || lowered == "none" || lowered == "unlimited" {
      return Message("for no limit leave the key out", "不设上限请不写这个键")
    }
    if lowered.contains("nan") { return Message("write a number", "请写一个数") }
    if lowered.hasPrefix("0x") || lowered.hasPrefix("0o") {
      return Message("write it in decimal digits", "请用十进制书写")
    }
    if let first = lowered.first, first == "0", lowered.allSatisfy(\.isNumber) {
      return Message("leave out the leading zeros", "请去掉开头的零")
    }
    if text.contains(","), parse(text.replacing(",", with: "")) != nil {
      let written = text.replacing(",", with: "_")
      return Message(
        "write \(written) (group digits with _, not with commas)", "请写 \(written)（用 _ 而不是逗号分组）")
    }
    if text.contains(":") {
      return Message("times of day and ratios are not numbers here", "时刻和比值在这里不是数")
    }
    return nil
  }
}
