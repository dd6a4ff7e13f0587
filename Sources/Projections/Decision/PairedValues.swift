/// A number of several plans in the same replicates: each replicate is one world, with one luck, in
/// which all of them live.
struct PairedValues: Sendable {
  /// By plan, then by replicate, as simulated; NaN where not defined.
  var values: [[Double]]
  /// Likewise, by how much the halves of the agents differ.
  var halfDifferences: [[Double]]
  /// Likewise, the path that the gates took.
  var paths: [[Int]]
  /// n/N.
  let sampledShare: Double
  /// Whether each replicate is of the first half of them; those of even and odd number.
  private(set) var isOfFirstHalf: [Bool]

  init(
    values: [[Double]], halfDifferences: [[Double]], paths: [[Int]], sampledShare: Double
  ) {
    self.values = values
    self.halfDifferences = halfDifferences
    self.paths = paths
    self.sampledShare = sampledShare
    isOfFirstHalf = (values.first ?? []).indices.map { $0.isMultiple(of: 2) }
  }

  var count: Int { values.first?.count ?? 0 }
  var plans: Range<Int> { values.indices }

  /// The same in some of the replicates, each of which stays in its half.
  func keeping(_ replicates: [Int]) -> PairedValues {
    func kept<Number>(_ rows: [[Number]]) -> [[Number]] {
      rows.map { row in replicates.map { row[$0] } }
    }
    var some = self
    some.values = kept(values)
    some.halfDifferences = kept(halfDifferences)
    some.paths = kept(paths)
    some.isOfFirstHalf = replicates.map { isOfFirstHalf[$0] }
    return some
  }

  /// One half of the replicates, and the other.
  var halves: [PairedValues] {
    [true, false].map { isFirst in
      keeping((0..<count).filter { isOfFirstHalf[$0] == isFirst })
    }
  }

  /// The same with gains and losses exchanged.
  var negated: PairedValues {
    var negated = self
    negated.values = values.map { $0.map { -$0 } }
    negated.halfDifferences = halfDifferences.map { $0.map { -$0 } }
    return negated
  }

  /// The replicates in which the number is defined in all of the plans.
  func complete(in plans: [Int]) -> [Int] {
    (0..<count).filter { replicate in plans.allSatisfy { !values[$0][replicate].isNaN } }
  }

  func mean(_ plan: Int) -> Double {
    values[plan].isEmpty ? .nan : Moments(values[plan]).mean
  }

  /// The values of a plan freed of the agents' noise.
  func freed(_ plan: Int) -> [Double] {
    Freeing(groups: GateGroups(paths[plan]), sampledShare: sampledShare).freed(
      values[plan], halfDifferences: halfDifferences[plan])
  }

  func noisyVariance(_ plan: Int) -> NoisyVariance {
    NoisyVariance(
      of: values[plan], halfDifferences: halfDifferences[plan], sampledShare: sampledShare)
  }

  /// V and ν of the difference between two plans.
  func noisyVariance(_ plan: Int, less other: Int) -> NoisyVariance {
    NoisyVariance(
      of: less(values, plan, other), halfDifferences: less(halfDifferences, plan, other),
      sampledShare: sampledShare)
  }

  /// One plan less another: differences first, then freed of the noise that is in the difference.
  func differences(_ plan: Int, _ other: Int) -> (values: [Double], freed: [Double]) {
    let differences = less(values, plan, other)
    let groups = GateGroups(paths[plan], paths[other])
    return (
      differences,
      Freeing(groups: groups, sampledShare: sampledShare).freed(
        differences, halfDifferences: less(halfDifferences, plan, other))
    )
  }

  private func less(_ rows: [[Double]], _ plan: Int, _ other: Int) -> [Double] {
    zip(rows[plan], rows[other]).map { $0 - $1 }
  }

  /// The same where worlds in which the plans differ in nothing are ties, wherever freeing draws
  /// the others to.
  func tiedDifferences(_ plan: Int, _ other: Int) -> [Double] {
    let differences = differences(plan, other)
    return zip(differences.values, differences.freed).map { $0 == 0 ? 0 : $1 }
  }

  func difference(_ plan: Int, _ other: Int) -> PairedDifference {
    let differences = differences(plan, other)
    return PairedDifference(differences.values, freed: differences.freed)
  }
}
