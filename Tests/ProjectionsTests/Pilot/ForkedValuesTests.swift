import Testing

@testable import Projections

/// The example of docs/deciding.md, by hand. Going is worth 10, −6, 8 and −4 in four worlds, stopping
/// nothing; the gate goes in the first two.
struct ForkedValuesTests {
  private let four = ForkedValues(
    paired([10, -6, 0, 0], [10, -6, 8, -4], [0, 0, 0, 0]), chances: [1, 1, 0, 0])

  @Test func falseGoAndFalseStop() {
    #expect(
      ForkedValues.verdicts(four.values)
        == .init(rightGo: 0.25, falseGo: 0.25, rightStop: 0.25, falseStop: 0.25))
    #expect(ForkedValues.verdicts(four.values).right == 0.5)
    #expect(four.rightness == [1, 0, 0, 1])
  }

  /// Against always going 4 are saved in the fourth world and 8 lost in the third; against never going
  /// 10 are gained in the first and 6 lost in the second.
  @Test func money() {
    let money = ForkedValues.money(four.values)
    #expect(money == .init(saved: 1, lost: 2, gained: 2.5, risked: 1.5))
    #expect(money.overGo == -1 && money.overStop == 1)
  }

  /// The first and third world would always go (9 on average), which in the others is worth −5, the plan
  /// −3: 2 more. These would never go, which is worth 0 in the first and third world, the plan 5.
  @Test func worthIsCrossFitted() {
    #expect(ForkedValues.worth(four.values) == 3.5)
    // Who knows has 10, 0, 8, 0: 5 more than going in the even half, 9 more than stopping in the other.
    #expect(ForkedValues.worthOfKnowing(four.values) == 7)
  }

  @Test func aGateIsNotJudgedWhereItIsNotChecked() {
    let forked = ForkedValues(
      paired([3, 0, 0, .nan], [3, 2, 0, 1], [0, 0, 0, 0]), chances: [1, 0, .nan, 1])
    #expect(ForkedValues.checked(forked.values) == 2.0 / 3)
    #expect(
      ForkedValues.verdicts(forked.values)
        == .init(rightGo: 0.5, falseGo: 0, rightStop: 0, falseStop: 0.5))
    #expect(forked.rightness[0...1] == [1, 0])
    #expect(forked.rightness[2].isNaN && forked.rightness[3].isNaN)
    let never = ForkedValues(paired([1, 1], [1, 1], [0, 0]), chances: [.nan, .nan])
    #expect(ForkedValues.verdicts(never.values).right.isNaN)
    #expect(GateWorth.Verdicts(never.values).right == Measured())
  }

  /// Where nothing differs nothing can be wrong.
  @Test func tiesAreRight() {
    let ties = ForkedValues(paired([5, 5], [5, 5], [5, 5]), chances: [1, 0])
    #expect(ForkedValues.verdicts(ties.values).right == 1)
    #expect(ties.rightness == [1, 1])
  }

  /// A chance counts for what it is: three quarters of a go.
  @Test func chancesCountInPart() {
    let forked = ForkedValues(paired([1, 1], [2, -2], [0, 0]), chances: [0.75, 0.75])
    #expect(
      ForkedValues.verdicts(forked.values)
        == .init(rightGo: 0.375, falseGo: 0.375, rightStop: 0.125, falseStop: 0.125))
    #expect(forked.rightness == [0.75, 0.25])
  }

  /// Going is worth 1 or −1 with equal chances, and the gate is a coin: it is worth nothing. The naive
  /// value, against the better on the same 40 worlds, is below by 0.4/√40. Bounds: four standard
  /// errors over 300 runs.
  @Test func aCoinIsWorthNothing() throws {
    var coin = Coin()
    let samples = (0..<300).map { _ -> PairedValues in
      let gains = (0..<40).map { _ in coin.toss() ? 1.0 : -1 }
      let chances = (0..<40).map { _ in coin.toss() ? 1.0 : 0 }
      return ForkedValues(
        paired(zip(gains, chances).map { $0 * $1 }, gains, gains.map { _ in 0 }), chances: chances
      ).values
    }
    let worth = Moments(samples.map(ForkedValues.worth))
    #expect(abs(worth.mean) < 4 * (try #require(worth.standardError)))
    let naive = Moments(samples.map { $0.mean(0) - max($0.mean(1), $0.mean(2)) })
    #expect(naive.mean < -4 * (try #require(naive.standardError)))
  }
}

/// Tosses that are the same in every run of the tests.
private struct Coin {
  private var state: UInt64 = 2026

  /// The highest bit of a linear congruential generator (Knuth's MMIX).
  mutating func toss() -> Bool {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 63 == 1
  }
}
