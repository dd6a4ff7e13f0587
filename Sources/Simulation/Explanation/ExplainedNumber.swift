import Scenarios

/// Numbers as explanations write them.
public enum ExplainedNumber {
  /// Up to four significant digits, without exponent or zeros at the end.
  public static func text(_ value: Double, in language: Language = .english) -> String {
    guard value.isFinite else {
      return value > 0
        ? language.say("without limit", "不设上限") : language.say("undefined", "没有定义")
    }
    let magnitude = value.magnitude
    guard magnitude > 0 else { return "0" }
    guard magnitude < 1e15 else { return "\(value)" }
    var (places, limit) = (3, 10.0)
    while magnitude >= limit, places > 0 { (places, limit) = (places - 1, limit * 10) }
    limit = 1
    while magnitude < limit, places < 12 { (places, limit) = (places + 1, limit / 10) }
    return fixed(value, places: places)
  }

  private static func fixed(_ value: Double, places: Int) -> String {
    let scale = (0..<places).reduce(1.0) { scale, _ in scale * 10 }
    let digits = String(Int((value.magnitude * scale).rounded()))
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    var fraction = padded.suffix(places)
    while fraction.last == "0" { fraction.removeLast() }
    let whole = grouped(padded.dropLast(places))
    return (value < 0 ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
  }

  /// Digits in groups of three, as scenario files may write them.
  private static func grouped(_ digits: Substring) -> String {
    guard digits.count > 4 else { return String(digits) }
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append("_") }
      text.append(digit)
    }
    return text
  }
}
