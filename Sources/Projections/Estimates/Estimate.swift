/// What the replicates say of a number. Replicates in which it is not defined are left out.
public struct Estimate: Sendable, Equatable {
  /// Replicates in which the number is defined.
  public var count = 0
  public var mean: Double?
  /// Standard deviation over the replicates, freed of the agents' noise like the quantiles; needs two
  /// replicates.
  public var sd: Double?
  /// Standard error of `mean`, noise of the agents included. Of KPIs over all replicates: as
  /// docs/results.md says.
  public var mcError: Double?
  public var p05: Double?
  public var p25: Double?
  public var median: Double?
  public var p75: Double?
  public var p95: Double?

  /// An estimate of nothing.
  public init() {}

  /// Values without noise of the agents, in the order of the replicates (sums depend on it), NaN
  /// where not defined.
  public init(_ values: some Sequence<Double>) {
    let values = Array(values)
    self.init(values, freed: values)
  }

  /// Values as simulated, and the same freed of the agents' noise.
  init(_ values: [Double], freed: [Double]) {
    let defined = values.filter { !$0.isNaN }
    guard !defined.isEmpty else { return }
    let moments = Moments(defined)
    let sorted = freed.filter { !$0.isNaN }.sorted()
    count = defined.count
    mean = moments.mean
    sd = Moments(freed.filter { !$0.isNaN }).sd
    mcError = moments.standardError
    p05 = Quantile.of(sorted: sorted, at: 0.05)
    p25 = Quantile.of(sorted: sorted, at: 0.25)
    median = Quantile.of(sorted: sorted, at: 0.5)
    p75 = Quantile.of(sorted: sorted, at: 0.75)
    p95 = Quantile.of(sorted: sorted, at: 0.95)
  }

  /// An estimate that is one number with its error.
  init(value: Double?, error: Double?, count: Int) {
    self.count = count
    mean = value
    mcError = value == nil ? nil : error
  }
}

extension Estimate {
  /// A quantile of freed values as a number of its own. Its error is that of Woodruff (1952) and what
  /// noise adds to it.
  ///
  /// - Parameter noisy: V and ν of the values as simulated.
  init(quantileAt level: Double, of values: [Double], noisy: NoisyVariance) {
    let sorted = values.sorted()
    guard let quantile = Quantile.of(sorted: sorted, at: level) else {
      self.init()
      return
    }
    let added = noisy.noiseError(at: quantile - Moments(values).mean)
    self.init(
      value: quantile,
      error: Quantile.standardError(sorted: sorted, at: level).map {
        ($0 * $0 + added * added).squareRoot()
      },
      count: values.count)
  }

  /// The share of `count` replicates whose freed value is above a bound.
  ///
  /// Its error is that of Agresti & Coull (1998), which adds two cases and two non-cases, so that none
  /// of a hundred is not mistaken for never; and what noise adds to it, seen as half of what the share
  /// changes by when the bound moves by one error to either side.
  ///
  /// - Parameters:
  ///   - values: at most `count`; replicates without one are not above.
  ///   - noisy: V and ν of the values as simulated.
  init(
    shareAbove bound: Double, of values: [Double], among count: Int, noisy: NoisyVariance
  ) {
    guard count > 0 else {
      self.init()
      return
    }
    let cases = Double(values.count { $0 > bound })
    let replicates = Double(count)
    let adjusted = (cases + 2) / (replicates + 4)
    let added = values.isEmpty ? 0 : noisy.noiseError(at: bound - Moments(values).mean)
    let near = values.count { $0 > bound - added && $0 <= bound + added }
    let shift = Double(near) / 2 / replicates
    self.init(
      value: cases / replicates,
      error: (adjusted * (1 - adjusted) / (replicates + 4) + shift * shift).squareRoot(),
      count: count)
  }
}

/// Mean and standard deviation by two passes, in the order given.
struct Moments {
  let count: Int
  let mean: Double
  /// With n − 1 in the denominator; nil for a single value.
  let sd: Double?

  /// `values` is not empty.
  init(_ values: [Double]) {
    count = values.count
    // A first value as origin: values that are all equal then have exactly that mean and sd 0.
    let origin = values.first ?? 0
    let mean = origin + values.reduce(0) { $0 + ($1 - origin) } / Double(values.count)
    self.mean = mean
    sd =
      values.count < 2
      ? nil
      : (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1))
        .squareRoot()
  }

  var standardError: Double? { sd.map { $0 / Double(count).squareRoot() } }
}
