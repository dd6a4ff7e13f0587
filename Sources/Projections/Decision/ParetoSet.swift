/// Plans that no other plan beats in everything that counts at once.
///
/// A plan is beaten by another that is no worse in any of the KPIs that both define, and better in at
/// least one. KPIs without a direction do not count.
enum ParetoSet {
  /// What a KPI says of a pair of plans: above 0 where the first is better, NaN where it says nothing.
  typealias Advantage = (_ plan: Int, _ other: Int) -> Double

  /// Whether each plan is in the set.
  static func members(plans: Range<Int>, _ advantages: [Advantage]) -> [Bool] {
    plans.map { plan in
      !plans.contains { other in other != plan && beats(other, plan, advantages) }
    }
  }

  private static func beats(_ plan: Int, _ other: Int, _ advantages: [Advantage]) -> Bool {
    let told = advantages.map { $0(plan, other) }.filter { !$0.isNaN }
    return told.allSatisfy { $0 >= 0 } && told.contains { $0 > 0 }
  }

  /// In which share of the worlds each plan is in the set, by KPIs of single replicates.
  ///
  /// - Parameter values: one a KPI, all plans in each, the better the greater.
  static func shares(plans: Range<Int>, replicates: Int, _ values: [PairedValues]) -> [Double] {
    let differences = values.map { values in
      plans.map { plan in plans.map { values.tiedDifferences(plan, $0) } }
    }
    var counts = plans.map { _ in 0 }
    for replicate in 0..<replicates {
      let advantages = differences.map { pairs -> Advantage in
        { pairs[$0][$1][replicate] }
      }
      for (plan, isIn) in members(plans: plans, advantages).enumerated() where isIn {
        counts[plan] += 1
      }
    }
    return counts.map { Double($0) / Double(replicates) }
  }
}
