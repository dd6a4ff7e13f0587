import Scenarios
import Testing

@testable import Validation

/// The rows on ownership can fail.
@Suite struct OwnershipCaseTests {
  private func failures(_ change: (inout Staff.Ownership) -> Void = { _ in }) throws -> [String] {
    var item = try #require(OwnershipCase.cases(.reduced).first)
    for index in item.trials.indices {
      var rule = try #require(item.trials[index].scenario.plans[0].staff?.ownership)
      change(&rule)
      item.trials[index].scenario.plans[0].staff?.ownership = rule
    }
    return try Battery(cases: [item]).run(threads: 2).failures.map(\.quantity)
  }

  @Test func holdsAsItIs() throws { #expect(try failures().isEmpty) }

  @Test func protectionThatIsTooLongIsFoundOut() throws {
    #expect(try failures { $0.protectedWeeks += 1 }.count == 5)
  }

  @Test func careThatIsIgnoredIsFoundOut() throws {
    // 1 · (1 − 1/2) of the orders instead of 0.3.
    #expect(try failures { $0.elsewhere = 1 }.count == 5)
  }
}
