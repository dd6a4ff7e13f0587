import Randomness
import Testing

@testable import Projections
@testable import Scenarios

struct FlipTests {
  private static func number(_ path: String, drawPath: String? = nil, plan: String? = nil)
    -> UncertainNumber
  {
    UncertainNumber(
      path: path, drawPath: drawPath ?? path, distribution: .normal(mean: 5, sd: 2),
      range: -1000...1000, plan: plan, targets: [])
  }

  private static let numbers = [number("market.idle"), number("market.lift")]

  /// Scores of a path in the replicates of seed 1.
  private static func scores(_ path: String, _ count: Int) -> [Double] {
    (0..<count).map { replicate in
      normalQuantile(
        RandomSource(seed: 1, replicate: UInt32(replicate)).uniform(
          path: path, purpose: ScenarioPurpose.uncertainNumber))
    }
  }

  /// Baseline is worth nothing, bold what is said, sure 10.
  private static func flip(
    _ numbers: [UncertainNumber] = numbers, replicates: Int = 40,
    bold: (_ lift: Double, _ replicate: Int) -> Double
  ) throws -> Flip {
    let lifts = scores("market.lift", replicates)
    let projection = Worlds.projection(
      npvs: [
        lifts.map { _ in 0 }, lifts.enumerated().map { bold($1, $0) }, lifts.map { _ in 10 },
      ], plans: ["baseline", "bold", "sure"], uncertain: numbers)
    return try #require(try DecisionSheet(projection).flip)
  }

  private static func found(_ flip: Flip) throws -> [TurningNumber] {
    guard case .numbers(let numbers) = flip.finding else { throw NotFound() }
    return numbers
  }

  private struct NotFound: Error {}

  /// Bold is better by 1 + 2z: the root is −½, where the number, normal with mean 5 and sd 2, is 4.
  @Test func aKnownRoot() throws {
    let flip = try Self.flip { lift, _ in 11 + 2 * lift }
    #expect(flip.plan == 1 && flip.rival == 2)
    let numbers = try Self.found(flip)
    #expect(numbers.map(\.paths) == [["market.lift"], ["market.idle"]], "by importance")
    guard case .at(let turn) = numbers[0].turn else { throw NotFound() }
    #expect(abs((turn.values[0].value ?? 0) - 4) < 1e-9)
    #expect((turn.values[0].error ?? 1) < 1e-9, "there is no noise")
    #expect(!turn.isAheadBelow)
    #expect(abs((turn.probability.value ?? 0) - normalProbability(-0.5)) < 1e-9)
    // 1 ± 2·1.645 at the ends, which lie at 5 ± 2·1.645.
    let reach = normalQuantile(0.95)
    #expect(abs((numbers[0].high.difference.value ?? 0) - 1 - 2 * reach) < 1e-9)
    #expect(abs(numbers[0].low.values[0] - 5 + 2 * reach) < 1e-9)
  }

  /// A number that nothing depends on explains nothing and flips nothing.
  @Test func withoutInfluence() throws {
    let idle = try Self.found(Self.flip { lift, _ in 11 + 2 * lift })[1]
    #expect(abs(idle.explainedShare.value ?? 1) < 1e-9)
    guard case .staysAhead = idle.turn else { throw NotFound() }
    #expect(abs((idle.low.difference.value ?? 0) - 1) < 1e-9)
  }

  /// Bold is better by 1 + 2z and noise of sd 2: half of the variance is explained. With 400 replicates the
  /// root has an error of about √(4/400)·√(1 + ¼)/2·2 = 0.11, the share one of 0.05: bounds of four.
  @Test func withNoise() throws {
    let noise = Self.scores("noise", 400)
    let flip = try Self.flip(replicates: 400) { lift, replicate in
      11 + 2 * lift + 2 * noise[replicate]
    }
    let numbers = try Self.found(flip)
    let share = numbers[0].explainedShare
    #expect(abs((share.value ?? 0) - 0.5) < 0.2)
    #expect((0.02...0.09).contains(share.error ?? 0), "\(share)")
    guard case .at(let turn) = numbers[0].turn else { throw NotFound() }
    #expect(abs((turn.values[0].value ?? 0) - 4) < 0.45)
    #expect((0.06...0.2).contains(turn.values[0].error ?? 0), "\(turn)")
    #expect((numbers[1].explainedShare.value ?? 1) < 0.05)
  }

  /// Errors are what breaks even scatters by: 60 runs know a scatter to 9 %, hence ±40 %.
  @Test func errorsAreTheScatter() throws {
    let scores = Self.scores("market.lift", 3600)
    let noise = Self.scores("noise", 3600)
    let draws = [UncertainDraw(numbers: [Self.numbers[1]])]
    let found = (0..<60).compactMap { run -> Measured? in
      let some = (run * 60)..<(run * 60 + 60)
      let turns = TurningPoints(
        values: paired(some.map { 1 + 2 * scores[$0] + noise[$0] }, some.map { _ in 0 }),
        scores: [Array(scores[some])], draws: draws)
      guard case .at(let turn)? = turns.numbers?[0].turn else { return nil }
      return turn.values[0]
    }
    #expect(found.count == 60)
    let scatter = try #require(Moments(found.compactMap(\.value)).sd)
    let ratio = Moments(found.compactMap(\.error)).mean / scatter
    #expect((0.6...1.4).contains(ratio), "\(ratio)")
  }

  @Test func nothingToFlip() throws {
    guard case .nothingUncertain = try Self.flip([], bold: { lift, _ in lift }).finding
    else { throw NotFound() }
    guard case .sameEverywhere = try Self.flip(bold: { _, _ in 3 }).finding
    else { throw NotFound() }
    let few = try Self.flip(replicates: 8) { lift, _ in 11 + lift }
    guard case .tooFewReplicates(least: 9) = few.finding else { throw NotFound() }
  }

  /// Numbers of plans that are not ahead do not bear on it; plans that share a draw share a row.
  @Test func numbersOfPlans() throws {
    let numbers = [
      Self.number("plans.bold.budget", drawPath: "plans.budget", plan: "bold"),
      Self.number("plans.sure.budget", drawPath: "plans.budget", plan: "sure"),
      Self.number("plans.other.budget", drawPath: "plans.other", plan: "other"),
    ]
    let flip = try Self.flip(numbers) { lift, _ in 11 + lift }
    #expect(
      try Self.found(flip).map(\.paths) == [["plans.bold.budget", "plans.sure.budget"]])
  }
}
