import Testing

@testable import poolcast

@Suite struct NumberArgumentTests {
  @Test(arguments: ["5", "0", "20_000", "1.5M", "-3", "+7", "6000万"])
  func beginsLikeANumber(text: String) {
    #expect(NumberArgument(argument: text)?.text == text)
  }

  @Test(arguments: ["", "many", "-", "--5", "{a: 1}", "[5]", " 5"])
  func isNone(text: String) {
    #expect(NumberArgument(argument: text) == nil)
  }
}
