/// An amount of money outside of files, written as there: `120M`, `120_000_000`, `1.2亿`.
public enum AmountText {
  /// The greatest amount, that of `budget.total`.
  private static let most = 1e13

  public struct Fault: Error, Sendable, Equatable, CustomStringConvertible {
    public let description: String
  }

  /// - Throws: ``Fault``, which says what an amount has to be; it is above 0.
  public static func parse(_ written: String) throws(Fault) -> Double {
    let text = written.trimmed
    guard !text.hasSuffix("%"), let amount = NumberText.parse(text) else {
      let hint = NumberText.hint(for: text) ?? "write an amount of money, for example 120M or 1.2亿"
      throw Fault(description: "\(Wording.quoted(text)) is not an amount; \(hint)")
    }
    guard amount > 0, amount <= most else {
      throw Fault(
        description: "it must be above 0 and at most \(Wording.number(most)), but is "
          + Wording.number(amount))
    }
    return amount
  }
}
