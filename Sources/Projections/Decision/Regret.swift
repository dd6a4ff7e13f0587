/// What a plan is expected to fall short of the plan that turns out best in each world: of the plan
/// that is chosen, the expected value of perfect information.
///
/// The best of a world is the greatest of several numbers and would be flattered by their noise, so
/// it is taken of differences to the plan that is best on average, freed of the agents' noise.
enum Regret {
  /// mean over replicates of (max over plans − plan); one for each of `plans`.
  static func means(_ values: PairedValues, among plans: [Int]) -> [Double] {
    let differences = DifferencesToLeader(values, among: plans).differences
    var sums = plans.map { _ in 0.0 }
    for replicate in 0..<values.count {
      let best = differences.map { $0[replicate] }.max() ?? 0
      for place in plans.indices { sums[place] += best - differences[place][replicate] }
    }
    return sums.map { $0 / Double(values.count) }
  }

  static func estimate(_ values: PairedValues, among plans: [Int]) -> [Measured] {
    Jackknife.measured(of: values) { means($0, among: plans) }
  }
}
