/// How much of what private members do more is because of the pool, and how much of what the private
/// shop sells is new.
public struct SelectionAndEffect: Sendable {
  /// How many times as often private members order as public ones do.
  public let frequencyRatio: Measured
  /// How many times as often joiners order as they would have without the pool.
  public let causalLift: Measured
  /// GMV that baseline would not have had.
  public let incrementalGMV: Measured
  /// GMV that left the public shops: what baseline sells there less what the plan does.
  public let shiftedGMV: Measured
  /// incremental / (incremental + shifted): the part of what the private shop gains that is new. Nil
  /// when it gains nothing.
  public let newShare: Measured?

  init(plan: Int, in source: some ReplicatedKPIs) {
    func estimate(_ id: String) -> Measured {
      guard let kpi = source.catalogue.place(of: id) else { return Measured() }
      return Measured(source.estimate(plan: plan, kpi: kpi))
    }
    frequencyRatio = estimate("frequency_ratio")
    causalLift = estimate("causal_order_lift")
    let gains = Self.gains(plan: plan, in: source)
    let all = Jackknife.measured(of: gains) { sample in
      let (total, shifted) = (sample.mean(0), -sample.mean(1))
      return [total, shifted, Self.newShare(total: total, shifted: shifted)]
    }
    incrementalGMV = all[0]
    shiftedGMV = all[1]
    newShare = all[2].value == nil ? nil : all[2]
  }

  /// Ratio of means; NaN when the private shop gains nothing.
  static func newShare(total: Double, shifted: Double) -> Double {
    total + shifted > 0 ? total / (total + shifted) : .nan
  }

  /// What the plan changes in GMV and in that of public shops, by replicate.
  private static func gains(plan: Int, in source: some ReplicatedKPIs) -> PairedValues {
    let rows = ["gmv", "gmv_public"].map { id -> [Double] in
      guard let kpi = source.catalogue.place(of: id) else { return [] }
      return source.pairedValues(plans: [plan, 0], kpi: kpi).differences(0, 1).values
    }
    return PairedValues(
      values: rows, halfDifferences: rows, paths: rows.map { $0.map { _ in 0 } },
      sampledShare: source.sampledShare)
  }
}
