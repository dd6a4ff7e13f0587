import Scenarios

/// What the replicates say of the question which plan to choose (docs/deciding.md).
public struct DecisionSheet: Sendable {
  /// What is said of one plan. Baseline, to do nothing, is a plan too.
  public struct Option: Sendable {
    public let plan: Int
    /// One for each of the KPIs that are named.
    public let indicators: [Estimate]
    /// Nil where the goal is not defined for the plan.
    public let standing: Standing?
    /// One for each constraint.
    public let constraints: [ConstraintTest]
    /// Whether no other plan beats it in all that is named.
    public let isInParetoSet: Bool
    /// The share of the worlds in which that is so, by KPIs of single replicates.
    public let probabilityInParetoSet: Measured
    /// Nil for baseline.
    public let effect: SelectionAndEffect?
    public let waves: [WaveOnCalendar]
    /// One for each channel, referral last.
    public let channels: [ChannelOnSheet]

    /// Whether it keeps to all constraints that apply to it.
    public var isAdmissible: Bool { constraints.allSatisfy { $0.holds != false } }
  }

  /// What a channel brings: joins, incremental contribution per joiner, cost per join.
  public struct ChannelOnSheet: Sendable {
    public let name: String
    public let joins: Estimate
    public let quality: Estimate
    public let costPerJoin: Estimate
  }

  let scenario: Scenario
  public let replicates: Int
  /// Replicates in which the goal is defined in all plans that are held against each other.
  public let compared: Int
  public let goal: Decision.Goal
  public let objective: KPI
  /// The goal first.
  public let kpis: [KPI]
  public let options: [Option]
  public let choice: Choice
  /// Of each plan (row) over each other one; nil for the plan itself and where nothing is known.
  public let dominance: [[Dominance?]]
  /// What would turn the order of the two plans that are ahead.
  public let flip: Flip?

  /// By how much a plan is better than another on average, by the goal; nil where that is not known.
  package func difference(_ plan: Int, _ other: Int) -> Double? {
    if let standing = options[plan].standing, standing.rival == other {
      return standing.overRival.mean
    }
    guard let here = options[plan].indicators.first?.mean,
      let there = options[other].indicators.first?.mean
    else { return nil }
    return goal == .maximise ? here - there : there - here
  }

  public var constraints: [Decision.Constraint] { scenario.decision.constraints }

  public static let fileName = DecisionCSV.fileName

  /// - Throws: ``DecisionError`` when there is nothing to decide.
  public init(_ projection: Projection) throws(DecisionError) {
    try self.init(from: projection)
  }

  /// - Throws: ``DecisionError`` when there is nothing to decide.
  public init(_ results: StoredResults) throws(DecisionError) {
    try self.init(from: results)
  }

  /// Fails when a run of the scenario would leave nothing to decide.
  public static func checkThatThereIsAChoice(in scenario: Scenario) throws(DecisionError) {
    guard scenario.plans.count > 1 else { throw .onlyBaseline }
    guard scenario.settings.replicates > 1 else { throw .oneReplicate }
  }

  init(from source: some DecisionSource) throws(DecisionError) {
    try Self.checkThatThereIsAChoice(in: source.scenario)
    guard source.replicateCount > 1 else { throw .oneReplicate }
    let work = try DecisionWork(source)
    guard work.ranked.count > 1, work.values.count > 1 else {
      throw .objectiveNotDefined(kpi: work.objective.id)
    }
    scenario = source.scenario
    replicates = source.replicateCount
    compared = work.values.count
    goal = source.scenario.decision.goal
    objective = work.objective
    kpis = work.places.map { source.catalogue.kpis[$0] }
    options = work.options
    choice = Choice(work.values, ranked: work.ranked, options: options)
    dominance = work.dominance
    flip = Flip(
      work.values, ranked: work.ranked, choice: choice,
      in: FlipWork(scenario: scenario, replicates: work.compared) { [options] in
        options[$0].isAdmissible
      })
  }
}

/// Why there is no decision to be made.
public enum DecisionError: ExplainedError, Equatable {
  case onlyBaseline
  case oneReplicate
  case objectiveNotDefined(kpi: String)
  case unknownKPI(String)

  public var message: Message {
    switch self {
    case .onlyBaseline:
      Message(
        "there is no plan besides baseline, so there is nothing to compare; "
          + "add one under `plans`, or leave out --plan",
        "除基准外没有计划，无从比较；请在 `plans` 下添加计划，或去掉 --plan")
    case .oneReplicate:
      Message(
        "one replicate says nothing of risk; run at least two, better a hundred (--replicates 100)",
        "一次重复说明不了风险；请至少运行两次，最好一百次（--replicates 100）")
    case .objectiveNotDefined(let kpi):
      Message(
        "`\(kpi)` is defined in fewer than two replicates of two plans at once, so plans cannot be "
          + "compared by it; choose another goal under `decide`",
        "两个计划的 `\(kpi)` 同时有定义的重复不足两次，无法据此比较计划；请在 `decide` 下另选目标")
    case .unknownKPI(let kpi):
      Message("there is no KPI `\(kpi)`", "没有指标 `\(kpi)`")
    }
  }
}
