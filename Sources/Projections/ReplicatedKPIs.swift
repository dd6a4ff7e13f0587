/// KPIs of plans by replicate, with all that estimates over the replicates are made of. A run has
/// them, and so has the folder of its results.
protocol ReplicatedKPIs: Sendable {
  var catalogue: Catalogue { get }
  /// n/N: the share of the members that are simulated one to one; 1 at most.
  var sampledShare: Double { get }
  var replicateCount: Int { get }
  /// A KPI over the horizon by replicate, as simulated; NaN where it is not defined.
  func values(plan: Int, kpi: Int) -> [Double]
  /// By how much it differs between the halves of the agents; NaN where not defined.
  func halfDifferences(plan: Int, kpi: Int) -> [Double]
  func groups(plan: Int) -> GateGroups
  /// By replicate, the path that the gates took.
  func paths(plan: Int) -> [Int]
}

extension ReplicatedKPIs {
  /// A KPI over the horizon with the noise of the agents taken out of its spread.
  func freedValues(plan: Int, kpi: Int) -> [Double] {
    Freeing(groups: groups(plan: plan), sampledShare: sampledShare).freed(
      values(plan: plan, kpi: kpi), halfDifferences: halfDifferences(plan: plan, kpi: kpi))
  }

  /// V and ν of a KPI over the replicates that define it, whatever path their gates took.
  func noisyVariance(plan: Int, kpi: Int) -> NoisyVariance {
    NoisyVariance(
      of: values(plan: plan, kpi: kpi), halfDifferences: halfDifferences(plan: plan, kpi: kpi),
      sampledShare: sampledShare)
  }

  // MARK: Estimates

  func estimate(plan: Int, kpi: Int) -> Estimate {
    switch catalogue.kpis[kpi].definition {
    case .window, .plan:
      Estimate(values(plan: plan, kpi: kpi), freed: freedValues(plan: plan, kpi: kpi))
    case .replicates(let risk): estimate(plan: plan, risk)
    }
  }

  private func estimate(plan: Int, _ risk: KPI.Risk) -> Estimate {
    switch risk {
    case .quantileOfNPV(let level):
      guard let npv = catalogue.place(of: "npv") else { return Estimate() }
      return Estimate(
        quantileAt: level, of: freedValues(plan: plan, kpi: npv).filter { !$0.isNaN },
        noisy: noisyVariance(plan: plan, kpi: npv))
    case .shareOfROI(let bound):
      // Baseline invests nothing that a return could be held against.
      guard plan != 0, let roi = catalogue.place(of: "roi") else { return Estimate() }
      return Estimate(
        shareAbove: bound, of: freedValues(plan: plan, kpi: roi).filter { !$0.isNaN },
        among: replicateCount, noisy: noisyVariance(plan: plan, kpi: roi))
    case .shareOfLosses:
      guard plan != 0, let npv = catalogue.place(of: "npv") else { return Estimate() }
      let losses = zip(values(plan: plan, kpi: npv), freedValues(plan: plan, kpi: npv)).map {
        // A plan that changes nothing loses nothing, wherever the others are drawn to.
        $0 == 0 ? 0 : -$1
      }
      return Estimate(
        shareAbove: 0, of: losses.filter { !$0.isNaN }, among: replicateCount,
        noisy: noisyVariance(plan: plan, kpi: npv))
    }
  }

  // MARK: Differences

  func difference(plan: Int, versus other: Int, kpi: Int) -> PairedDifference {
    pairedValues(plans: [plan, other], kpi: kpi).difference(0, 1)
  }

  /// A KPI of some plans, replicate by replicate.
  func pairedValues(plans: [Int], kpi: Int) -> PairedValues {
    PairedValues(
      values: plans.map { values(plan: $0, kpi: kpi) },
      halfDifferences: plans.map { halfDifferences(plan: $0, kpi: kpi) },
      paths: plans.map { paths(plan: $0) }, sampledShare: sampledShare)
  }
}
