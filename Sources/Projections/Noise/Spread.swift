/// How the variance of a KPI over the replicates divides into what is not known, chance, and noise
/// (docs/results.md, "Three kinds of spread").
public struct Spread: Sendable, Equatable {
  public struct Share: Sendable, Equatable {
    /// 0 to 1; the three add up to 1.
    public var value: Double
    /// Standard error by the jackknife over replicates, of the ratio of variances before it is held
    /// within 0 and 1: a share at the boundary is not sure. Nil for fewer than three replicates.
    public var error: Double?
  }

  /// Variance over the replicates as simulated.
  public let variance: Double
  /// Of the uncertain numbers: what would remain if the luck of all members were averaged out. Nil
  /// when no replicate was simulated twice.
  public let unknown: Share?
  /// Of the brand's N members in a given world; nil like `unknown`.
  public let chance: Share?
  /// Because n agents stand for them; no risk of the brand's, and not part of ranges.
  public let noise: Share
}

/// Estimates a ``Spread`` by a nested design: twins share the drawn numbers and nothing else, so half
/// the mean square of their differences is the variance within a world; what the halves of the agents
/// differ by is its part that comes from sampling members.
struct SpreadEstimate {
  /// Of each replicate that defines the KPI, in order.
  private let values: [Double]
  /// s² of each, and the twin's squared difference/2; NaN where there is none.
  private let halfSquares: [Double]
  private let twinSquares: [Double]
  /// n/N.
  private let sampledShare: Double
  private let isAllCertain: Bool

  /// - Parameters:
  ///   - values: by replicate, NaN where not defined.
  ///   - halfDifferences: A − B by replicate; NaN where not defined.
  ///   - twins: values of the twins by replicate; NaN where there is none.
  ///   - isAllCertain: whether the scenario has no uncertain number.
  init(
    values: [Double], halfDifferences: [Double], twins: [Double], sampledShare: Double,
    isAllCertain: Bool
  ) {
    let defined = values.indices.filter { !values[$0].isNaN }
    self.values = defined.map { values[$0] }
    halfSquares = defined.map { halfDifferences[$0] * halfDifferences[$0] / 4 }
    twinSquares = defined.map { (values[$0] - twins[$0]) * (values[$0] - twins[$0]) / 2 }
    self.sampledShare = sampledShare
    self.isAllCertain = isAllCertain
  }

  /// Nil for fewer than two replicates, and when all have the same value.
  var spread: Spread? {
    guard values.count > 1, let origin = values.first else { return nil }
    var all = Sums()
    for index in values.indices { add(index, to: &all, sign: 1, origin: origin) }
    guard let ratios = ratios(all) else { return nil }
    let errors = errors(all, origin: origin)
    let parts = ratios.within(leastChance: leastChance(all))
    func share(_ place: KeyPath<Ratios, Double>) -> Spread.Share {
      Spread.Share(value: parts[keyPath: place], error: errors?[keyPath: place])
    }
    let hasWorlds = isAllCertain || all.twins > 1
    return Spread(
      variance: all.variance, unknown: hasWorlds ? share(\.unknown) : nil,
      chance: hasWorlds ? share(\.chance) : nil, noise: share(\.noise))
  }

  private struct Sums {
    var count = 0.0
    var sum = 0.0
    var square = 0.0
    var halves = 0.0
    var halfSquares = 0.0
    var twins = 0.0
    var twinSquares = 0.0

    var variance: Double { max(0, (square - sum * sum / count) / (count - 1)) }
  }

  private func add(_ index: Int, to sums: inout Sums, sign: Double, origin: Double) {
    let value = values[index] - origin
    sums.count += sign
    sums.sum += sign * value
    sums.square += sign * value * value
    if !halfSquares[index].isNaN {
      sums.halves += sign
      sums.halfSquares += sign * halfSquares[index]
    }
    if !twinSquares[index].isNaN {
      sums.twins += sign
      sums.twinSquares += sign * twinSquares[index]
    }
  }

  /// Parts of the variance as they come out, below 0 or above 1 too.
  private struct Ratios {
    var unknown: Double
    var chance: Double
    var noise: Double

    /// Held within 0 and 1, adding up to 1.
    func within(leastChance: Double) -> Ratios {
      let noise = min(1, noise)
      let chance = min(max(chance, leastChance), 1 - noise)
      return Ratios(unknown: 1 - noise - chance, chance: chance, noise: noise)
    }
  }

  /// (V − W)/V, (W − ν)/V and ν/V; nil when V or ν cannot be told.
  private func ratios(_ sums: Sums) -> Ratios? {
    let variance = sums.variance
    guard variance > 0 else { return nil }
    let noise = (1 - sampledShare) * samplingVariance(sums) / variance
    guard !isAllCertain else { return Ratios(unknown: 0, chance: 1 - noise, noise: noise) }
    let within = sums.twins > 0 ? sums.twinSquares / sums.twins / variance : 0
    return Ratios(unknown: 1 - within, chance: within - noise, noise: noise)
  }

  private func samplingVariance(_ sums: Sums) -> Double {
    sums.halves > 0 ? sums.halfSquares / sums.halves : 0
  }

  /// The members' own chance is never less than their part of the sampling variance.
  private func leastChance(_ sums: Sums) -> Double {
    isAllCertain ? 0 : sampledShare * samplingVariance(sums) / sums.variance
  }

  /// Quenouille & Tukey: √((R − 1)/R Σ (leave-one-out − their mean)²). Nil when a replicate cannot be
  /// spared.
  private func errors(_ all: Sums, origin: Double) -> Ratios? {
    guard values.count > 2, all.halves != 1 else { return nil }
    var others: [Ratios] = []
    for index in values.indices {
      var sums = all
      add(index, to: &sums, sign: -1, origin: origin)
      // What rounding leaves of a variance is none.
      guard sums.variance > 1e-12 * all.variance, let ratios = ratios(sums) else { return nil }
      others.append(ratios)
    }
    func error(_ place: KeyPath<Ratios, Double>) -> Double {
      let count = Double(others.count)
      return (Moments(others.map { $0[keyPath: place] }).sd ?? 0) * (count - 1)
        / count.squareRoot()
    }
    return Ratios(
      unknown: error(\.unknown), chance: error(\.chance), noise: error(\.noise))
  }
}
