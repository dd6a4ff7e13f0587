import Scenarios
import Simulation

/// Finds for each plan the factor on its acquisition at which it spends, on average, a given budget.
///
/// All simulations are under common random numbers, so mean spend is one function of the factor, which
/// rises wherever acquisition costs money. A few replicates lead near the factor, all of them then
/// to it, so that what is told holds for the comparison that follows.
public struct BudgetSearch: Sendable {
  /// Part of the budget by which mean spend may miss it, over all replicates.
  public static let tolerance = 0.01
  /// Replicates that lead near the factor.
  static let fewReplicates = 10

  /// How much each plan but baseline is scaled.
  public struct Fit: Sendable, Equatable {
    public let plan: String
    public let factor: Double
    public let ending: Ending
  }

  public enum Ending: Sendable, Equatable {
    case found
    /// No more can be done to acquire members, and not all is spent.
    case cannotSpend
    /// Without any acquisition more than the budget is spent.
    case spendsMore
  }

  public enum Failure: Error, Equatable {
    /// The plan neither has an ad budget nor invites at orders.
    case nothingToScale(plan: String)
  }

  private let scenario: Scenario
  private let budget: Double
  private let threads: Int

  /// - Parameters:
  ///   - scenario: ``Failure/nothingToScale(plan:)`` is thrown where a plan besides baseline has no
  ///     acquisition.
  ///   - budget: above 0, in the scenario's money.
  public init(_ scenario: Scenario, budget: Double, threads: Int) throws(Failure) {
    for plan in scenario.plans.indices.dropFirst()
    where scenario.largestAcquisitionFactor(plan: plan) == nil {
      throw .nothingToScale(plan: scenario.plans[plan].name)
    }
    self.scenario = scenario.withoutTotalBudgets
    self.budget = budget
    self.threads = threads
  }

  /// About how many weeks are simulated for all fits: as often is `isCancelled` asked.
  public var simulatedWeeks: Int {
    let all = scenario.settings.replicates
    let few = min(Self.fewReplicates, all)
    let weeks = scenario.calendar.weeks + Int(max(0, scenario.calendar.runOffWeeks).rounded())
    return (scenario.plans.count - 1) * 2 * weeks * (6 * few + 2 * all)
  }

  /// One for each plan but baseline, in their order.
  ///
  /// - Throws: `CancellationError`.
  public func fits(
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws -> [Fit] {
    try scenario.plans.indices.dropFirst().map { try fit($0, isCancelled) }
  }

  /// The scenario in which every plan but baseline spends the budget, as far as it can.
  public func scaled(_ fits: [Fit]) -> Scenario {
    scenario.scalingAcquisition(
      Dictionary(uniqueKeysWithValues: fits.map { ($0.plan, $0.factor) }))
  }

  private func fit(_ plan: Int, _ isCancelled: @escaping @Sendable () -> Bool) throws -> Fit {
    let name = scenario.plans[plan].name
    let all = scenario.settings.replicates
    let few = min(Self.fewReplicates, all)
    var search = search(from: 1, plan)
    var ending = try run(&search, name, replicates: few, isCancelled)
    if few < all, let near = search.best {
      // 0 can be no starting point; a plan that spends too much even there starts from what it has.
      search = self.search(from: near.point > 0 ? near.point : 1, plan)
      ending = try run(&search, name, replicates: all, isCancelled)
    }
    return Fit(plan: name, factor: search.best?.point ?? 1, ending: Self.ending(ending))
  }

  private func search(from start: Double, _ plan: Int) -> RisingSearch {
    RisingSearch(
      level: budget, tolerance: Self.tolerance * budget, start: start,
      greatest: scenario.largestAcquisitionFactor(plan: plan) ?? 1)
  }

  private func run(
    _ search: inout RisingSearch, _ name: String, replicates: Int,
    _ isCancelled: @escaping @Sendable () -> Bool
  ) throws -> RisingSearch.Ending {
    while true {
      switch search.next {
      case .end(let ending): return ending
      case .evaluate(let factor):
        let spend = try meanSpend(name, factor, replicates: replicates, isCancelled)
        search.take(spend, at: factor)
      }
    }
  }

  /// Mean spend over the horizon.
  private func meanSpend(
    _ name: String, _ factor: Double, replicates: Int,
    _ isCancelled: @escaping @Sendable () -> Bool
  ) throws -> Double {
    var scaled = try scenario.restricted(toPlans: [name]).scalingAcquisition([name: factor])
    scaled.settings.replicates = replicates
    let spends = try Experiment(scaled, threads: threads).run(isCancelled: isCancelled) {
      $0.outcome.plans[1].horizon.spend
    }
    return spends.reduce(0, +) / Double(spends.count)
  }

  private static func ending(_ ending: RisingSearch.Ending) -> Ending {
    switch ending {
    case .found: .found
    case .alwaysBelow: .cannotSpend
    case .alwaysAbove: .spendsMore
    }
  }
}
