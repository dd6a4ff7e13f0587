/// Why there is nothing to be said of a pilot.
public enum PilotError: Error, Equatable, CustomStringConvertible {
  /// - Parameter plans: those that were looked at.
  case noGates(plans: [String])
  case oneReplicate
  case tooManyThresholds(plan: String, most: Int)
  case tooManyPilots(most: Int)
  case afterTheEnd(plan: String, weeks: Double, last: Double)
  case tooLarge(plan: String, members: Double, most: Double)
  case notDefined(kpi: String)

  public var description: String {
    switch self {
    case .noGates(let plans):
      (plans.isEmpty
        ? "there is no plan besides baseline"
        : "no gate of \(plans.joined(separator: ", ")) can stop anything")
        + ", so there is no pilot to be valued; give a wave a gate that holds, adjusts or stops "
        + "(docs/deciding.md)"
    case .oneReplicate:
      "one replicate says nothing of risk; run at least two, better a hundred (--replicates 100)"
    case .tooManyThresholds(let plan, let most):
      "the values to try at the gates of \(plan) make more than \(most) combinations; "
        + "name fewer under at_least and at_most"
    case .tooManyPilots(let most):
      "--members and --review-after make more than \(most) pilots; name fewer"
    case .afterTheEnd(let plan, let weeks, let last):
      "a review \(Self.text(weeks)) weeks after the pilot of \(plan) opens comes too late: the "
        + "simulation ends \(Self.text(last)) weeks after; name fewer with --review-after, or "
        + "simulate more with --weeks"
    case .tooLarge(let plan, let members, let most):
      "a pilot of \(Self.text(members)) members is too large for \(plan): its segments have "
        + "\(Self.text(most)); name fewer with --members"
    case .notDefined(let kpi):
      "`\(kpi)` is defined in fewer than two replicates, so a pilot cannot be valued by it; choose "
        + "another goal under `decide`"
    }
  }

  private static func text(_ number: Double) -> String {
    number == number.rounded() && number.magnitude < 1e15 ? String(Int(number)) : "\(number)"
  }
}
