/// Selection of the plan with the greatest mean, replicate after replicate: procedure KN of Kim & Nelson
/// (2001), "A fully sequential procedure for indifference-zone selection in simulation", ACM TOMACS 11.
///
/// Plans that are told to be worse than another one leave the race; it is over when one is left, or
/// when those that are left differ by so little that it does not matter. Where replicates are
/// independent and the plans' values jointly normal, however plans depend on each other within a
/// replicate (common random numbers), the plan that is left is the best one with probability
/// 1 − α at least, if it is better than every other by δ at least. The proof looks at a Brownian motion
/// all the time; looking after single replicates errs less often (Jennison, Johnstone & Turnbull 1982).
public struct FullySequentialSelection: Sendable {
  public let rule: SelectionRule
  /// Replicates taken.
  public private(set) var count = 0
  /// Plans still in the race, in the order of the file; empty before the first stage is over.
  public private(set) var survivors: [Int] = []

  /// Plans that are ranked: those that define the goal anywhere in the first n₀ replicates.
  private var candidates: [Int] = []
  /// Replicates of the first stage: all of the first n₀, afterwards those that count.
  private var firstRows: [[Double]] = []
  /// Replicates in which all candidates define the goal.
  private var compared = 0
  /// By plan, over these replicates, less `origin` each.
  private var sums: [Double] = []
  private var origin: [Double] = []
  /// h²S²/δ² by pair of plans: from so many replicates on the sign of the difference decides.
  private var limits: [[Double]] = []

  public init(rule: SelectionRule) { self.rule = rule }

  /// Takes the next replicate and lets plans leave that it shows to be worse.
  ///
  /// - Parameter values: by plan, the better the greater; NaN where the goal is not defined. A
  ///   replicate in which a candidate does not define it is passed over.
  public mutating func take(_ values: [Double]) {
    count += 1
    guard limits.isEmpty else { return addAndScreen(values) }
    firstRows.append(values)
    guard count >= SelectionRule.firstStage else { return }
    if candidates.isEmpty {
      candidates = values.indices.filter { plan in firstRows.contains { !$0[plan].isNaN } }
    }
    firstRows.removeAll { row in candidates.contains { row[$0].isNaN } }
    if firstRows.count == SelectionRule.firstStage { finishFirstStage() }
  }

  /// Whether nothing is left to be told.
  public var isSettled: Bool {
    guard count >= SelectionRule.firstStage else { return false }
    if candidates.count < 2 || survivors.count == 1 { return true }
    return !survivors.isEmpty && Double(compared) >= greatestLimit
  }

  /// Replicates, of those in which all candidates define the goal, after which the race is over in any
  /// case; nil before the first stage is over.
  public var mostReplicates: Double? {
    limits.isEmpty ? nil : max(Double(SelectionRule.firstStage), greatestLimit.rounded(.up))
  }

  private var greatestLimit: Double {
    survivors.flatMap { plan in survivors.map { limits[plan][$0] } }.max() ?? 0
  }

  // MARK: Steps

  private mutating func finishFirstStage() {
    origin = firstRows[0]
    sums = origin.map { _ in 0 }
    survivors = candidates
    limits = origin.map { row in origin.map { _ in 0 } }
    let factor = candidates.count < 2 ? 0 : rule.squaredFactor(plans: candidates.count)
    let squaredIndifference = rule.indifference * rule.indifference
    for plan in candidates {
      for other in candidates where other != plan {
        let sd = Moments(firstRows.map { $0[plan] - $0[other] }).sd ?? 0
        limits[plan][other] = factor * sd * sd / squaredIndifference
      }
    }
    for row in firstRows { add(row) }
    firstRows = []
    screen()
  }

  private mutating func addAndScreen(_ values: [Double]) {
    guard candidates.allSatisfy({ !values[$0].isNaN }) else { return }
    add(values)
    screen()
  }

  private mutating func add(_ values: [Double]) {
    compared += 1
    for plan in candidates { sums[plan] += values[plan] - origin[plan] }
  }

  /// A plan stays where its mean is less than W = max(0, δ/(2r)·(h²S²/δ² − r)) below that of every
  /// other one in the race.
  private mutating func screen() {
    let replicates = Double(compared)
    survivors = survivors.filter { plan in
      survivors.allSatisfy { other in
        let difference =
          (sums[plan] - sums[other]) / replicates + (origin[plan] - origin[other])
        let margin = rule.indifference / (2 * replicates) * (limits[plan][other] - replicates)
        return difference >= -max(0, margin)
      }
    }
  }
}
