/// What is won by choosing the plan that looks best, told without flattery.
///
/// The mean of the plan with the greatest mean is too great on average, since luck helped to choose it
/// (Smith & Winkler 2006, "The optimizer's curse"). So the plan is chosen on one half of the replicates
/// and valued on the other, and the other way round: the mean of both is without bias for the value of
/// a plan chosen on half of the replicates.
enum CrossFit {
  /// The value of the chosen plan less that of a plan to compare with.
  static func value(_ values: PairedValues, among plans: [Int], versus other: Int) -> Double {
    let halves = values.halves
    let picks = halves.map { Ranking(of: $0, among: plans).plans[0] }
    let crossed = [(picks[0], halves[1]), (picks[1], halves[0])].map { pick, half in
      half.mean(pick) - half.mean(other)
    }
    return (crossed[0] + crossed[1]) / 2
  }

  /// - Returns: nil for fewer than four replicates or without plans.
  static func estimate(_ values: PairedValues, among plans: [Int], versus other: Int) -> Measured? {
    guard values.count >= 4, !plans.isEmpty else { return nil }
    return Jackknife.measured(of: values) { [value($0, among: plans, versus: other)] }[0]
  }

  /// What each half of the replicates would choose.
  static func picks(_ values: PairedValues, among plans: [Int]) -> [Int] {
    guard values.count >= 2, !plans.isEmpty else { return [] }
    return values.halves.map { Ranking(of: $0, among: plans).plans[0] }
  }
}
