import Testing

@testable import Scenarios

@Suite struct AmountTextTests {
  @Test(arguments: [
    ("120M", 120e6), ("120_000_000", 120e6), ("1.2亿", 120e6), (" 300k ", 300e3), ("0.5", 0.5),
    ("12万", 120e3), ("2B", 2e9),
  ])
  func amounts(text: String, amount: Double) throws {
    #expect(try AmountText.parse(text) == amount)
  }

  @Test(arguments: ["", "abc", "0", "-5", "5%", "inf", "nan", "1e20", "1 to 2", "1,000"])
  func whatIsNone(text: String) {
    #expect(throws: AmountText.Fault.self) { try AmountText.parse(text) }
  }

  @Test func saysHowToMend() {
    let fault = AmountText.Fault(
      message: Message(
        "`1,000` is not an amount; write 1_000 (group digits with _, not with commas)",
        "`1,000` 不是金额；请写 1_000（用 _ 而不是逗号分组）"))
    #expect(throws: fault) { try AmountText.parse("1,000") }
  }
}
