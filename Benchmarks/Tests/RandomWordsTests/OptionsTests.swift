import Testing

@testable import RandomWords

@Suite struct OptionsTests {
  @Test func orderAndNumbersAreRead() throws {
    let options = try Options(["steps", "--seed", "7", "--count", "5000000000", "--report"])
    #expect(options.order == .steps)
    #expect(options.seed == 7)
    #expect(options.count == 5_000_000_000)
    #expect(options.reports)
    #expect(try Options(["mixed"]).count == nil)
  }

  @Test(
    arguments: [
      ([], "an order is missing"),
      (["--seed", "1"], "an order is missing"),
      (
        ["members"],
        "no order is called 'members'; there are agents, steps, purposes, replicates, mixed"
      ),
      (["agents", "--sed"], "'--sed' is not an option"),
      (["agents", "--seed"], "--seed needs a number"),
      (
        ["agents", "--seed", "4294967296"],
        "--seed must be a whole number from 0 to 4294967295, not '4294967296'"
      ),
      (
        ["agents", "--count", "-1"],
        "--count must be a whole number from 0 to 18446744073709551615, not '-1'"
      ),
    ] as [([String], String)])
  func wrongWordsAreNamed(arguments: [String], message: String) {
    #expect(throws: Options.Misunderstanding(message: message)) { try Options(arguments) }
  }
}
