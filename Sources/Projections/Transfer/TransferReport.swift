import Scenarios

/// What is left of a plan in another brand's world: at home, there, and beside that world's own best
/// plan.
public struct TransferReport: Sendable {
  /// A plan in a world.
  public enum Place: String, Sendable, CaseIterable {
    case home
    case there
    /// The world's own best plan.
    case own
  }

  /// One number in all three places.
  public struct Line: Sendable {
    /// As in the `kpi` column of the tables.
    public let id: String
    public let title: Title
    public let unit: KPIUnit
    fileprivate let estimates: [Estimate]

    public subscript(place: Place) -> Estimate {
      estimates[Place.allCases.firstIndex(of: place) ?? 0]
    }
  }

  public let home: Scenario
  /// With the transferred plan behind its own.
  public let world: Scenario
  /// Name of the plan at home.
  public let plan: String
  /// Index of the world's own best plan: by its goal, among those that keep to what it asks.
  public let ownPlan: Int
  public let lines: [Line]
  /// The goal of the world.
  public let objective: KPI
  public let isMaximised: Bool
  /// Of the goal, transferred plan less own plan, replicate by replicate.
  public let difference: PairedDifference
  /// What the world asks and the transferred plan does not keep to.
  public let broken: [Decision.Constraint]

  /// KPIs that can be compared between brands of different sizes, after the value per member.
  static let comparable = [
    "roi", "private_penetration", "frequency_ratio", "causal_order_lift", "block_rate_per_month",
    "cost_per_join", "payback_week", "p_roi_above_1",
  ]
  public static let perMember = "npv_per_member"

  /// - Parameters:
  ///   - home: of the scenario the plan is from; its last plan is the plan.
  ///   - there: of the world; its last plan is the transferred one.
  /// - Throws: ``DecisionError`` when nothing can be compared.
  public init(home: Projection, there: Projection) throws(DecisionError) {
    let sheet = try DecisionSheet(there)
    let transferred = there.plans.upperBound - 1
    let own = Self.bestOwnPlan(of: sheet, but: transferred)
    let sources = [
      (home, home.plans.upperBound - 1), (there, transferred), (there, own),
    ]
    self.home = home.scenario
    world = there.scenario
    plan = home.scenario.plans[home.plans.upperBound - 1].name
    ownPlan = own
    objective = sheet.objective
    isMaximised = sheet.goal == .maximise
    lines =
      [Self.perMemberLine(sources)]
      + Self.comparable.compactMap { id in
        there.catalogue[id].map { kpi in
          Line(
            id: id, title: kpi.title, unit: kpi.unit,
            estimates: sources.map { $0.0.estimate(plan: $0.1, kpi: id) })
        }
      }
    difference = there.difference(plan: transferred, versus: own, kpi: sheet.objective.id)
    broken = sheet.options[transferred].constraints.filter { $0.holds == false }
      .map(\.constraint)
  }

  /// The share of the plan's value per member at home that is left in the world; nil where it has none
  /// at home, or where the two have different money.
  public var survivingShare: Double? {
    guard let line = lines.first, let home = line[.home].mean, let there = line[.there].mean,
      home > 0, self.home.currency == world.currency
    else { return nil }
    return there / home
  }

  private static func bestOwnPlan(of sheet: DecisionSheet, but transferred: Int) -> Int {
    let sign = sheet.goal == .maximise ? 1.0 : -1.0
    func value(_ option: DecisionSheet.Option) -> Double {
      option.indicators[0].mean.map { sign * $0 } ?? -.infinity
    }
    let own = sheet.options.filter { $0.plan != transferred }
    let admissible = own.filter(\.isAdmissible)
    let best = (admissible.isEmpty ? own : admissible).max { value($0) < value($1) }
    return best?.plan ?? 0
  }

  private static func perMemberLine(_ sources: [(Projection, Int)]) -> Line {
    Line(
      id: perMember,
      title: Title(
        english: "Net present value per member of the market", chinese: "市场每位会员的净现值"),
      unit: .money,
      estimates: sources.map { projection, plan in
        projection.estimate(plan: plan, kpi: "npv")
          .scaled(by: 1 / projection.scenario.market.members)
      })
  }
}

extension Estimate {
  /// The estimate of a multiple.
  func scaled(by factor: Double) -> Estimate {
    var scaled = self
    for number in [\Estimate.mean, \.sd, \.mcError, \.p05, \.p25, \.median, \.p75, \.p95] {
      scaled[keyPath: number] = self[keyPath: number].map { $0 * factor }
    }
    return scaled
  }
}

extension TransferReport {
  func scenario(at place: Place) -> Scenario { place == .home ? home : world }

  func planName(at place: Place) -> String {
    switch place {
    case .home: plan
    case .there: world.plans.last?.name ?? plan
    case .own: world.plans[ownPlan].name
    }
  }
}
