import Testing

@testable import Scenarios

@Suite("What is wanted is checked against the KPIs that there are")
struct DecisionCheckTests {
  private static let known = [
    KnownIndicator(id: "npv", better: .higher, range: nil, isOfReplicate: true, isOfWeeks: true),
    KnownIndicator(id: "spend", better: .lower, range: nil, isOfReplicate: true, isOfWeeks: true),
    KnownIndicator(
      id: "penetration", better: .higher, range: 0...1, isOfReplicate: true, isOfWeeks: true),
    KnownIndicator(
      id: "block_rate", better: .lower, range: 0...Double.infinity, isOfReplicate: true,
      isOfWeeks: true),
    KnownIndicator(
      id: "p_loss", better: .lower, range: 0...1, isOfReplicate: false, isOfWeeks: false),
  ]

  private func failure(_ decide: String) throws -> InvalidScenario? {
    let scenario = try Example.read(Example.smallest + "\ndecide: " + decide + "\n").scenario
    do {
      try scenario.checkDecision(among: Self.known)
      return nil
    } catch {
      Example.expectBothLanguages(error.diagnostics)
      return error
    }
  }

  @Test("and passes where all is well")
  func sound() throws {
    #expect(
      try failure(
        "{maximise: penetration, also: [npv, p_loss], "
          + "subject_to: [p_loss <= 0.1, npv >= 5, npv <= 9, penetration >= 100%]}") == nil)
  }

  @Test("with a suggestion, line and column for a name that is unknown")
  func unknown() throws {
    let failure = try #require(
      try failure("{maximise: nvp, subject_to: [block_rat <= 1], also: [nothing_like_it]}"))
    #expect(failure.diagnostics.map(\.code) == [.unknownName, .unknownName, .unknownName])
    #expect(failure.diagnostics.map(\.column) == [20, 38, 62])
    #expect(failure.diagnostics[0].hint?.english == "did you mean `npv`?")
    #expect(failure.diagnostics[1].hint?.english == "did you mean `block_rate`?")
    #expect(failure.diagnostics[2].hint?.english == "docs/results.md lists the KPIs")
    #expect(failure.diagnostics[0].rendered(in: .english).contains("\n                   ^\n"))
  }

  @Test("and refuses bounds that can never hold")
  func impossible() throws {
    let failure = try #require(
      try failure(
        "{also: [npv], subject_to: [penetration >= 20, p_loss <= -0.1, block_rate <= -1, npv >= 5, "
          + "npv <= 4]}"))
    #expect(failure.diagnostics.map(\.code) == [.outOfRange, .outOfRange, .outOfRange, .conflict])
    #expect(failure.diagnostics[0].hint?.english == "it is a share: write 20%")
    #expect(failure.diagnostics[3].message.english == "`npv <= 4` and `npv >= 5` cannot both hold")
  }

  @Test("and refuses goals that make no sense")
  func goals() throws {
    let worse = try #require(try failure("{maximise: spend, also: [npv]}"))
    #expect(worse.diagnostics[0].hint?.english == "write `minimise: spend`")
    let plan = try #require(try failure("{minimise: p_loss, also: [npv]}"))
    #expect(plan.diagnostics[0].code == .outOfRange)
  }
}
