/// In which share of the worlds each plan is the best one.
///
/// Each plan's difference to the one that is best on average is taken in every replicate and freed of
/// the agents' noise; the plan with the greatest difference is the best of that world. Equal plans
/// share it equally.
enum ProbabilityOfBest {
  /// - Returns: one for each of `plans`.
  static func shares(_ values: PairedValues, among plans: [Int]) -> [Double] {
    let differences = DifferencesToLeader(values, among: plans).differences
    var wins = plans.map { _ in 0.0 }
    for replicate in 0..<values.count {
      let column = differences.map { $0[replicate] }
      let best = column.max() ?? 0
      let ties = Double(column.count { $0 == best })
      for place in plans.indices where column[place] == best { wins[place] += 1 / ties }
    }
    return wins.map { $0 / Double(values.count) }
  }

  static func estimate(_ values: PairedValues, among plans: [Int]) -> [Measured] {
    Jackknife.shares(of: values) { shares($0, among: plans) }
  }
}

/// Plans less the one that is best on average, freed of noise; in all of its replicates the best plan
/// itself is 0.
struct DifferencesToLeader {
  /// By plan, then by replicate.
  let differences: [[Double]]

  init(_ values: PairedValues, among plans: [Int]) {
    guard let leader = Ranking(of: values, among: plans).plans.first else {
      differences = []
      return
    }
    differences = plans.map { values.tiedDifferences($0, leader) }
  }
}
