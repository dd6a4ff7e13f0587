import Scenarios

/// A plan, the same with a gate that always lets go, and with one that always stops, world by world;
/// and how the gate decided.
///
/// Whether going is right in a world is told by the sign of go − stop in it, freed of the agents' noise
/// (``PairedValues/tiedDifferences(_:_:)``). Where they come to the same, whatever the gate does is
/// right.
struct ForkedValues: Sendable {
  /// The rows of ``values``.
  static let (plan, go, stop, chance) = (0, 1, 2, 3)

  /// The goal of the three, the better the greater; then the chance that the gate lets go, 1 or 0
  /// where that is known, and NaN where the gate was never checked.
  let values: PairedValues
  /// Of the replicates, those in which the goal is defined in all three: the columns of ``values``.
  private let kept: [Int]
  private let replicates: Int

  /// - Parameters:
  ///   - goals: of the plan, of going and of stopping.
  ///   - chances: that the gate lets go, by replicate; NaN where it was never checked.
  init(_ goals: PairedValues, chances: [Double]) {
    var values = goals
    values.values.append(chances)
    values.halfDifferences.append(chances.map { _ in 0 })
    values.paths.append(chances.map { _ in 0 })
    replicates = values.count
    kept = values.complete(in: [Self.plan, Self.go, Self.stop])
    self.values = values.keeping(kept)
  }

  // MARK: Right and wrong

  /// Shares of the worlds in which the gate was checked.
  struct Verdicts: Equatable {
    /// Going is better there, and it goes.
    var rightGo = 0.0
    /// Stopping is better there, but it goes.
    var falseGo = 0.0
    var rightStop = 0.0
    /// Going is better there, but it stops.
    var falseStop = 0.0

    var right: Double { rightGo + rightStop }
    var go: Double { rightGo + falseGo }
    var all: [Double] { [go, rightGo, falseGo, rightStop, falseStop, right] }
  }

  /// NaN when the gate was never checked.
  static func verdicts(_ values: PairedValues) -> Verdicts {
    var sums = Verdicts()
    var checked = 0.0
    for (chance, gain) in zip(values.values[chance], values.tiedDifferences(go, stop))
    where !chance.isNaN {
      checked += 1
      if gain >= 0 { sums.rightGo += chance } else { sums.falseGo += chance }
      if gain <= 0 { sums.rightStop += 1 - chance } else { sums.falseStop += 1 - chance }
    }
    guard checked > 0 else {
      return Verdicts(rightGo: .nan, falseGo: .nan, rightStop: .nan, falseStop: .nan)
    }
    return Verdicts(
      rightGo: sums.rightGo / checked, falseGo: sums.falseGo / checked,
      rightStop: sums.rightStop / checked, falseStop: sums.falseStop / checked)
  }

  /// The share of the worlds in which the gate was checked.
  static func checked(_ values: PairedValues) -> Double {
    Double(values.values[chance].count { !$0.isNaN }) / Double(values.count)
  }

  /// How far the decision of each replicate is right, 0 to 1; NaN where none was made, or the goal is
  /// not defined.
  var rightness: [Double] {
    var rightness = [Double](repeating: .nan, count: replicates)
    let gains = values.tiedDifferences(Self.go, Self.stop)
    for (place, replicate) in kept.enumerated() {
      let (chance, gain) = (values.values[Self.chance][place], gains[place])
      guard !chance.isNaN else { continue }
      rightness[replicate] = gain == 0 ? 1 : gain > 0 ? chance : 1 - chance
    }
    return rightness
  }

  // MARK: Money

  /// What the gate saves and costs, on average over all worlds.
  struct Money: Equatable {
    /// Against always going: saved where stopping is better, lost where going is.
    var saved = 0.0
    var lost = 0.0
    /// Against always stopping: gained where going is better, lost where stopping is.
    var gained = 0.0
    var risked = 0.0

    var overGo: Double { saved - lost }
    var overStop: Double { gained - risked }
    var all: [Double] { [saved, lost, overGo, gained, risked, overStop] }
  }

  /// Means of differences as simulated; only which worlds are good is told by what is freed.
  static func money(_ values: PairedValues) -> Money {
    var money = Money()
    let rows = values.values
    for (replicate, gain) in values.tiedDifferences(go, stop).enumerated() {
      let (plan, go, stop) = (rows[plan][replicate], rows[go][replicate], rows[stop][replicate])
      if gain > 0 {
        money.lost += go - plan
        money.gained += plan - stop
      } else {
        money.saved += plan - go
        money.risked += stop - plan
      }
    }
    let count = Double(values.count)
    return Money(
      saved: money.saved / count, lost: money.lost / count, gained: money.gained / count,
      risked: money.risked / count)
  }

  // MARK: Worth

  /// The plan, less the better of always going and always stopping, which is chosen on one half of the
  /// replicates and subtracted on the other.
  static func worth(_ values: PairedValues) -> Double {
    -CrossFit.value(values, among: [go, stop], versus: plan)
  }

  /// Likewise what one would have who knew of each world whether going is better: what no gate can
  /// exceed that decides at its first review.
  static func worthOfKnowing(_ values: PairedValues) -> Double {
    var knowing = values
    let gains = values.tiedDifferences(go, stop)
    knowing.values[plan] = zip(values.values[stop], zip(values.values[go], gains)).map {
      $1.1 > 0 ? $1.0 : $0
    }
    return worth(knowing)
  }
}
