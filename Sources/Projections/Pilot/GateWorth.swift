import Experiments
import Scenarios

/// What a gate does and what it is worth (docs/deciding.md, "What a pilot is worth").
public struct GateWorth: Sendable {
  public let wave: Int
  /// Share of the replicates in which it was checked.
  public let checked: Measured
  /// Shares of these.
  public let verdicts: Verdicts
  public let money: Money
  /// The plan less the better of always going and always stopping, cross-fitted; nil for fewer than
  /// four replicates.
  public let worth: Measured?
  /// What it would be worth to know of each world whether going is better; likewise.
  public let worthOfKnowing: Measured?

  /// Shares of the replicates in which the gate was checked; not defined when it never was.
  public struct Verdicts: Sendable {
    public let go: Measured
    public let rightGo: Measured
    public let falseGo: Measured
    public let rightStop: Measured
    public let falseStop: Measured
    public let right: Measured
  }

  /// Means over all replicates, in the unit of the goal.
  public struct Money: Sendable {
    /// Against always going, where stopping is better and where going is.
    public let saved: Measured
    public let lost: Measured
    public let overGo: Measured
    /// Against always stopping, where going is better and where stopping is.
    public let gained: Measured
    public let risked: Measured
    public let overStop: Measured
  }

  init(_ fork: PilotDesign.Fork, _ forked: ForkedValues) {
    let values = forked.values
    wave = fork.wave
    checked = Jackknife.shares(of: values) { [ForkedValues.checked($0)] }[0]
    verdicts = Verdicts(values)
    let money = Jackknife.measured(of: values) { ForkedValues.money($0).all }
    self.money = Money(
      saved: money[0], lost: money[1], overGo: money[2], gained: money[3], risked: money[4],
      overStop: money[5])
    worth = Self.crossFitted(values, ForkedValues.worth)
    worthOfKnowing = Self.crossFitted(values, ForkedValues.worthOfKnowing)
  }

  static func crossFitted(_ values: PairedValues, _ worth: (PairedValues) -> Double) -> Measured? {
    values.count < 4 ? nil : Jackknife.measured(of: values) { [worth($0)] }[0]
  }
}

extension GateWorth.Verdicts {
  /// Over the replicates of `values` in which the gate was checked.
  init(_ values: PairedValues) {
    let checked = values.keeping(values.complete(in: [ForkedValues.chance]))
    let shares =
      checked.count == 0
      ? ForkedValues.Verdicts().all.map { _ in Measured() }
      : Jackknife.shares(of: checked) { ForkedValues.verdicts($0).all }
    self.init(
      go: shares[0], rightGo: shares[1], falseGo: shares[2], rightStop: shares[3],
      falseStop: shares[4], right: shares[5])
  }
}
