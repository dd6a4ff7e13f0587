import Experiments
import Scenarios

/// What plans do with the same budget: by how much their acquisition was scaled to spend it, and what
/// is left of it.
public struct BudgetReport: Sendable {
  public struct Line: Sendable {
    public let plan: Int
    /// On all entries of the plan's `acquisition`.
    public let factor: Double
    public let ending: BudgetSearch.Ending
    public let spend: Estimate
    /// Budget less spend, below 0 where more is spent.
    public let unspent: Estimate
    /// Part of the budget by which mean spend misses it.
    public let miss: Double
    /// Share of the replicates in which a wave never goes live; nil where none ever fails to.
    public let shutWaves: Measured?
    /// Whether the plan has a limit for each week.
    public let hasWeeklyLimit: Bool
  }

  public let budget: Double
  /// One for each plan but baseline.
  public let lines: [Line]

  /// - Parameter projection: of the scenario that the fits have scaled.
  public init(budget: Double, fits: [BudgetSearch.Fit], _ projection: Projection) {
    self.budget = budget
    lines = fits.compactMap { fit in
      projection.scenario.plans.firstIndex { $0.name == fit.plan }.map {
        Line(plan: $0, fit, budget: budget, projection)
      }
    }
  }
}

extension BudgetReport.Line {
  init(
    plan: Int, _ fit: BudgetSearch.Fit, budget: Double, _ projection: Projection
  ) {
    let entity = projection.scenario.plans[plan]
    self.plan = plan
    factor = fit.factor
    ending = fit.ending
    let kpi = projection.catalogue.place(of: "spend") ?? 0
    let spends = projection.values(plan: plan, kpi: kpi)
    let freed = projection.freedValues(plan: plan, kpi: kpi)
    spend = Estimate(spends, freed: freed)
    unspent = Estimate(spends.map { budget - $0 }, freed: freed.map { budget - $0 })
    miss = abs(unspent.mean ?? .nan) / budget
    let shut = projection.replicates.count { replicate in
      replicate.plans[plan].waves.contains { $0.openWeek.isNaN }
    }
    shutWaves =
      shut > 0
      ? Jackknife.share(
        Double(shut) / Double(projection.replicateCount), of: projection.replicateCount) : nil
    hasWeeklyLimit = entity.budget.perWeek.steps.contains { $0.value.isFinite }
  }
}
