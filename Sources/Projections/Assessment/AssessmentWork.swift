import Experiments
import Scenarios

/// The work of assessing a plan: simulates it with one number, then with one group of numbers, at
/// the ends of what is plausible, and with the numbers that matter most along their whole range.
public struct AssessmentWork: Sendable {
  /// Replicates that numbers, one by one, are varied in.
  static let numberReplicates = 10
  /// Replicates behind break-even values.
  static let curveReplicates = 20
  /// How many break-even values are looked for.
  static let breakEvens = 3

  let projection: Projection
  private let plan: Int
  private let brokenConstraints: [String]
  /// Baseline and the plan alone.
  let scenario: Scenario
  private let variations: [Variation]

  /// - Parameter projection: of all plans among which the best is to be assessed.
  /// - Throws: ``DecisionError`` when there is nothing to assess.
  public init(_ projection: Projection) throws {
    let sheet = try DecisionSheet(projection)
    let plan = Self.plan(toAssess: sheet)
    self.projection = projection
    self.plan = plan
    brokenConstraints = sheet.options[plan].constraints.filter { $0.holds == false }
      .map(\.constraint.text)
    scenario = try projection.scenario.restricted(toPlans: [projection.scenario.plans[plan].name])
    variations = scenario.variations
  }

  /// The plan that the decision sheet chooses; where that is baseline or none, the best of the others
  /// by the goal.
  static func plan(toAssess sheet: DecisionSheet) -> Int {
    if let chosen = sheet.choice.plan, chosen != 0 { return chosen }
    let sign = sheet.goal == .maximise ? 1.0 : -1.0
    let others = sheet.options.dropFirst().map { option in
      (plan: option.plan, value: option.indicators[0].mean.map { sign * $0 } ?? -.infinity)
    }
    return others.max { $0.value < $1.value }?.plan ?? 1
  }

  /// About how many weeks are simulated: as often is `isCancelled` asked.
  public var simulatedWeeks: Int {
    let all = projection.replicateCount
    let numbers = 2 * variations.count * min(all, Self.numberReplicates)
    let groups = 2 * ReadinessGroup.allCases.count * all
    let curves =
      (Self.breakEvens + BreakEvenFrontier.probabilities.count)
      * ResponseCurve.probabilities.count * min(all, Self.curveReplicates)
    let weeks = scenario.calendar.weeks + Int(max(0, scenario.calendar.runOffWeeks).rounded())
    return 2 * weeks * (numbers + groups + curves)
  }

  /// - Throws: `CancellationError`.
  public func assessment(
    threads: Int, isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws -> Assessment {
    let worlds = AlteredWorlds(threads: threads, isCancelled: isCancelled, measure: PlanValue.init)
    let effects = try effects(worlds)
    let breakEvens = try breakEvens(of: effects, worlds)
    let kpis = projection.catalogue
    func estimate(_ id: String) -> Estimate {
      kpis.place(of: id).map { projection.estimate(plan: plan, kpi: $0) } ?? Estimate()
    }
    return Assessment(
      scenario: projection.scenario, plan: plan, replicates: projection.replicateCount,
      numberReplicates: min(projection.replicateCount, Self.numberReplicates),
      curveReplicates: min(projection.replicateCount, Self.curveReplicates),
      npv: estimate("npv"),
      advantage: kpis.place(of: "npv").map {
        projection.difference(plan: plan, versus: 0, kpi: $0)
      } ?? PairedDifference([]), paysBack: paysBack, paybackWeek: estimate("payback_week"),
      brokenConstraints: brokenConstraints, readiness: try readiness(effects, worlds),
      breakEvens: breakEvens, frontier: try frontier(of: breakEvens, worlds))
  }

  /// The share of the worlds in which the contribution over the horizon is no less than that of
  /// baseline, freed of noise.
  private var paysBack: Measured {
    guard let kpi = projection.catalogue.place(of: "incremental_contribution") else {
      return Measured()
    }
    let values = projection.pairedValues(plans: [0, plan], kpi: kpi)
    return Measured(
      Estimate(
        shareAbove: (0.0).nextDown, of: values.tiedDifferences(1, 0), among: values.count,
        noisy: values.noisyVariance(1, less: 0)))
  }

  /// As simulated in the run.
  private func asItIs(_ replicates: Int) -> [PlanValue] {
    zip(
      projection.values(plan: plan, kpi: "npv"), projection.values(plan: plan, kpi: "payback_week")
    ).prefix(replicates).map { PlanValue(npv: $0 ?? .nan, paysBack: $1 != nil) }
  }

  // MARK: Numbers and groups

  private func effects(_ worlds: AlteredWorlds<PlanValue>) throws -> [Assessment.NumberEffect] {
    let count = min(projection.replicateCount, Self.numberReplicates)
    let before = asItIs(count)
    return try variations.map { number in
      let low = try worlds.values(of: number.setting(.low, in: scenario), replicates: count)
      let high = try worlds.values(of: number.setting(.high, in: scenario), replicates: count)
      return Assessment.NumberEffect(
        number: number, low: PairedChange(from: before, to: low),
        high: PairedChange(from: before, to: high),
        span: PairedDifference(zip(high, low).map { $0.npv - $1.npv }))
    }
  }

  private func readiness(
    _ effects: [Assessment.NumberEffect], _ worlds: AlteredWorlds<PlanValue>
  ) throws -> [Assessment.Readiness] {
    try ReadinessGroup.allCases.map { group in
      let all = effects.filter { $0.number.group == group }
      let numbers = Self.byImportance(all)
      return Assessment.Readiness(
        group: group, count: all.count, numbers: numbers,
        weakest: try change(numbers, isWeakest: true, worlds),
        strongest: try change(numbers, isWeakest: false, worlds))
    }
  }

  /// Those whose effect has a settled sign, the greatest first.
  static func byImportance(_ effects: [Assessment.NumberEffect])
    -> [Assessment.NumberEffect]
  {
    effects.filter { $0.weakest != nil }.enumerated().sorted { first, second in
      let sizes = [first, second].map { abs($0.element.span.mean ?? 0) }
      return sizes[0] != sizes[1] ? sizes[0] > sizes[1] : first.offset < second.offset
    }.map(\.element)
  }

  private func change(
    _ numbers: [Assessment.NumberEffect], isWeakest: Bool, _ worlds: AlteredWorlds<PlanValue>
  ) throws -> PairedChange? {
    guard !numbers.isEmpty else { return nil }
    let altered = numbers.reduce(scenario) { scenario, effect in
      let end: Variation.End = (effect.weakest == .low) == isWeakest ? .low : .high
      return effect.number.setting(end, in: scenario)
    }
    let count = projection.replicateCount
    return PairedChange(
      from: asItIs(count), to: try worlds.values(of: altered, replicates: count))
  }
}
