/// An amount of money outside of files, written as there: `120M`, `120_000_000`, `1.2亿`.
public enum AmountText {
  /// The greatest amount, that of `budget.total`.
  private static let most = 1e13

  public struct Fault: ExplainedError, Sendable, Equatable {
    public let message: Message
  }

  /// - Throws: ``Fault``, which says what an amount has to be; it is above 0.
  public static func parse(_ written: String) throws(Fault) -> Double {
    let text = written.trimmed
    guard !text.hasSuffix("%"), let amount = NumberText.parse(text) else {
      let hint =
        NumberText.hint(for: text)
        ?? Message(
          "write an amount of money, for example 120M or 1.2亿", "请写金额，例如 120M 或 1.2亿")
      throw Fault(
        message: Message(
          "\(Wording.quoted(text)) is not an amount; \(hint.english)",
          "\(Wording.quoted(text)) 不是金额；\(hint.chinese)"))
    }
    guard amount > 0, amount <= most else {
      let (limit, written) = (Wording.number(most), Wording.number(amount))
      throw Fault(
        message: Message(
          "it must be above 0 and at most \(limit), but is \(written)",
          "须大于 0 且不超过 \(limit)，现为 \(written)"))
    }
    return amount
  }
}
