import Scenarios
import Testing

@testable import Validation

@Suite struct BatteryTests {
  /// With a hundredth of the work; unoptimised, only what is over in a moment. The whole battery is
  /// run by the tests of the command. The seed is fixed: who changes the luck of the simulation has
  /// about one chance in a hundred to meet a false alarm, as far as means of eight replicates and
  /// more are normal; shares have exact tails.
  @Test func everyCaseHolds() throws {
    #if DEBUG
      let groups = [Stages.cases, Fatigue.cases, Money.cases]
      let battery = Battery(cases: groups.flatMap { $0(.reduced) })
    #else
      let battery = Battery(effort: .reduced)
    #endif
    let report = try battery.run(threads: 2)
    for row in report.failures {
      Issue.record("\(row.validationCase): \(row.quantity) \(row.expected) \(row.simulated)")
    }
    #expect(report.rows.count == report.cases.reduce(0) { $0 + $1.trials.quantities })
  }

  @Test func casesHaveNamesAndSeedsOfTheirOwn() {
    let cases = Battery(effort: .reduced).cases
    let seeds = cases.flatMap(\.trials).map(\.scenario.settings.seed)
    #expect(Set(cases.map(\.name)).count == cases.count)
    #expect(Set(seeds).count == seeds.count)
    for item in cases {
      #expect(!item.source.isEmpty && !item.setup.isEmpty && !item.title.isEmpty)
      #expect(!item.trials.isEmpty)
    }
  }

  /// A model that lapses a little more often than expected is found out.
  @Test func aWrongModelFails() throws {
    var item = try #require(Stages.cases(.reduced).first)
    for index in item.trials.indices {
      item.trials[index].scenario.segments[0].lapsesPerYear.mean *= 1.1
    }
    let report = try Battery(cases: [item]).run(threads: 2)
    #expect(report.failedCases == ["on-off"])
    #expect(ValidationTable(report).text.contains("FAILED: on-off."))
  }

  @Test func threadsDoNotChangeTheReport() throws {
    let battery = Battery(cases: Money.cases(.reduced))
    let texts = try [1, 3].map { ValidationCSV(try battery.run(threads: $0)).text }
    #expect(texts[0] == texts[1])
  }

  @Test func stopsWhenAsked() {
    #expect(throws: CancellationError.self) {
      try Battery(cases: Stages.cases(.reduced)).run(threads: 1, isCancelled: { true })
    }
  }
}

extension [Trial] {
  fileprivate var quantities: Int { reduce(0) { $0 + $1.quantities.count } }
}
