import Experiments
import Scenarios

/// Whether a plan should be done at all, and what that hangs on (docs/deciding.md).
public struct Assessment: Sendable {
  /// What one number does, set to either end of what is plausible.
  public struct NumberEffect: Sendable {
    public let number: Variation
    public let low: PairedChange
    public let high: PairedChange
    /// High end less low end.
    public let span: PairedDifference

    /// The end at which the plan is worth less; nil where that is not settled.
    var weakest: Variation.End? {
      guard span.isSettled, let mean = span.mean else { return nil }
      return mean > 0 ? .low : .high
    }
  }

  /// What a group of numbers does, all of them set to the end at which the plan is worth less, or more.
  public struct Readiness: Sendable {
    public let group: ReadinessGroup
    /// Numbers of the scenario that belong to it.
    public let count: Int
    /// Those that matter, the greatest effect first.
    public let numbers: [NumberEffect]
    /// Nil where no number matters.
    public let weakest: PairedChange?
    public let strongest: PairedChange?
  }

  public enum Advice: String, Sendable {
    case advisable, open
    case notAdvisable = "not_advisable"
  }

  let scenario: Scenario
  public let plan: Int
  public let replicates: Int
  /// Replicates that numbers, one by one, were varied in.
  public let numberReplicates: Int
  /// Replicates behind break-even values.
  public let curveReplicates: Int
  public let npv: Estimate
  /// Against baseline, whose NPV is 0.
  public let advantage: PairedDifference
  public let paysBack: Measured
  public let paybackWeek: Estimate
  /// Constraints of `decide` that the plan does not keep to.
  public let brokenConstraints: [String]
  public let readiness: [Readiness]
  public let breakEvens: [BreakEven]
  public let frontier: BreakEvenFrontier?

  public static let fileName = AssessmentCSV.fileName

  /// Advisable when the mean NPV is above 0 and the plan pays back in more than half of the worlds,
  /// both by more than their errors; not advisable when one of the two is below that by as much.
  public var advice: Advice {
    let share = paysBack.value ?? 0
    let reach = 1.96 * (paysBack.error ?? 0)
    guard let low = advantage.low, let high = advantage.high else { return .open }
    if high < 0 || share + reach < 0.5 { return .notAdvisable }
    return low > 0 && share - reach > 0.5 ? .advisable : .open
  }

  /// The group at whose weakest the plan is worth least.
  public var weakSpot: Readiness? {
    readiness.filter { $0.weakest?.npv.value != nil }
      .min { ($0.weakest?.npv.value ?? 0) < ($1.weakest?.npv.value ?? 0) }
  }

  /// The group at whose strongest the plan is worth most.
  public var strongSpot: Readiness? {
    readiness.filter { $0.strongest?.npv.value != nil }
      .max { ($0.strongest?.npv.value ?? 0) < ($1.strongest?.npv.value ?? 0) }
  }
}
