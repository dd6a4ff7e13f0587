/// Takes the noise of the agents out of the spread of a number over replicates.
///
/// Within each group of replicates of the same gate path, values are drawn towards their mean by
/// √((V − ν)/V): V is their variance, ν = (1 − n/N)·s² the part of it that is noise because n agents
/// stand for N members, s² the sampling variance as the halves of the agents tell it. What chance
/// leaves to N members, s²·n/N, always stays, and so does one standard error of V − ν
/// (``NoisyVariance``). Means do not change (docs/results.md, "Noise").
struct Freeing {
  let groups: GateGroups
  /// n/N.
  let sampledShare: Double

  /// Draws the values together, in place.
  ///
  /// - Parameters:
  ///   - values: by replicate, NaN where not defined.
  ///   - samplingVariance: s² of a group.
  func free(_ values: inout [Double], samplingVariance: (Int) -> Double) {
    guard sampledShare < 1 else { return }
    var moments = [GroupMoments](repeating: GroupMoments(), count: groups.count)
    for (replicate, value) in values.enumerated() where !value.isNaN {
      moments[groups.groupOfReplicate[replicate]].add(value)
    }
    let means = moments.map(\.mean)
    var squares = [Double](repeating: 0, count: groups.count)
    for (replicate, value) in values.enumerated() where !value.isNaN {
      let group = groups.groupOfReplicate[replicate]
      squares[group] += (value - means[group]) * (value - means[group])
    }
    let factors = (0..<groups.count).map { group in
      let count = moments[group].count
      return factor(
        variance: count > 1 ? squares[group] / Double(count - 1) : 0, count: count,
        samplingVariance: samplingVariance(group))
    }
    for (replicate, value) in values.enumerated() where !value.isNaN {
      let group = groups.groupOfReplicate[replicate]
      guard factors[group] < 1 else { continue }
      values[replicate] = means[group] + (value - means[group]) * factors[group]
    }
  }

  /// Values of a KPI over the horizon, of which the halves are known by replicate, drawn together.
  func freed(_ values: [Double], halfDifferences: [Double]) -> [Double] {
    var squares = [MeanSquare](repeating: MeanSquare(), count: groups.count)
    for (replicate, difference) in halfDifferences.enumerated() {
      squares[groups.groupOfReplicate[replicate]].add(difference * difference / 4)
    }
    var freed = values
    free(&freed) { squares[$0].mean }
    return freed
  }

  private func factor(variance: Double, count: Int, samplingVariance: Double) -> Double {
    guard variance > 0 else { return 1 }
    let noisy = NoisyVariance(
      variance: variance, noise: (1 - sampledShare) * samplingVariance, count: count)
    return (noisy.kept(least: samplingVariance * sampledShare) / variance).squareRoot()
  }

  private struct GroupMoments {
    var count = 0
    /// A first value as origin keeps the mean of equal values exactly what they are.
    private var origin = 0.0
    private var sum = 0.0

    mutating func add(_ value: Double) {
      if count == 0 { origin = value }
      count += 1
      sum += value - origin
    }

    var mean: Double { count > 0 ? origin + sum / Double(count) : 0 }
  }
}
