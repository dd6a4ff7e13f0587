import Scenarios

/// The work of making a decision sheet.
struct DecisionWork<Source: DecisionSource> {
  let source: Source
  let objective: KPI
  /// Where the named KPIs stand in the catalogue; the goal comes first.
  let places: [Int]
  /// Plans for which the goal is defined.
  let ranked: [Int]
  /// Of the goal, the better the greater, in replicates in which all these plans define it.
  let values: PairedValues
  /// Numbers of these replicates.
  let compared: [Int]

  private var plans: Range<Int> { source.scenario.plans.indices }
  private var decision: Decision { source.scenario.decision }

  /// - Throws: ``DecisionError`` when there is no such KPI.
  init(_ source: Source) throws(DecisionError) {
    self.source = source
    let catalogue = source.catalogue
    let decision = source.scenario.decision
    var places: [Int] = []
    for indicator in decision.indicators {
      guard let place = catalogue.place(of: indicator.id) else {
        throw .unknownKPI(indicator.id)
      }
      places.append(place)
    }
    self.places = places
    objective = catalogue.kpis[places[0]]
    let plans = source.scenario.plans.indices
    let all = source.pairedValues(plans: Array(plans), kpi: places[0])
    ranked = plans.filter { plan in all.values[plan].contains { !$0.isNaN } }
    let whole = all.complete(in: ranked)
    let complete = all.keeping(whole)
    let numbers = source.replicateNumbers
    compared = whole.map { numbers[$0] }
    values = decision.goal == .maximise ? complete : complete.negated
  }

  var options: [DecisionSheet.Option] {
    let standings = standings
    let members = paretoMembers
    let shares = paretoShares
    return plans.map { plan in
      DecisionSheet.Option(
        plan: plan, indicators: places.map { source.estimate(plan: plan, kpi: $0) },
        standing: standings[plan], constraints: constraints(plan), isInParetoSet: members[plan],
        probabilityInParetoSet: shares[plan],
        effect: plan == 0 ? nil : SelectionAndEffect(plan: plan, in: source),
        waves: source.waveCalendar(plan: plan), channels: source.scorecard(plan: plan))
    }
  }

  var dominance: [[Dominance?]] {
    plans.map { plan in
      plans.map { other in
        guard plan != other, ranked.contains(plan), ranked.contains(other) else { return nil }
        return Dominance(values, plan, over: other)
      }
    }
  }

  // MARK: Standings

  private var standings: [Int: Standing] {
    let best = ProbabilityOfBest.estimate(values, among: ranked)
    let regrets = Regret.estimate(values, among: ranked)
    let ranking = Ranking(of: values, among: ranked)
    var standings: [Int: Standing] = [:]
    for (place, plan) in ranked.enumerated() {
      guard let rival = ranking.rival(of: plan) else { continue }
      standings[plan] = standing(plan, rival: rival, best: best[place], regret: regrets[place])
    }
    return standings
  }

  private func standing(_ plan: Int, rival: Int, best: Measured, regret: Measured) -> Standing {
    let isMaximised = decision.goal == .maximise
    let risk = Downside.valueAtRisk(values, plan)
    let shortfall = Downside.shortfall(values, plan)
    let differences = values.differences(plan, rival).values
    return Standing(
      probabilityOfBest: best, rival: rival, overRival: values.difference(plan, rival),
      probabilityOverRival: Duels.estimate(values, plan, rival),
      tiesWithRival: differences.allSatisfy { $0 == 0 }, expectedRegret: regret,
      valueAtRisk: isMaximised ? risk : risk.negated,
      shortfall: isMaximised ? shortfall : shortfall.negated,
      probabilityOfLoss: plan != 0 && ranked.contains(0)
        ? Downside.probabilityOfLoss(values, plan) : nil,
      drawdown: estimate(plan, "worst_drawdown"),
      drawdownWeek: estimate(plan, "worst_drawdown_week"))
  }

  private func estimate(_ plan: Int, _ id: String) -> Estimate {
    source.catalogue.place(of: id).map { source.estimate(plan: plan, kpi: $0) } ?? Estimate()
  }

  // MARK: Constraints

  private func constraints(_ plan: Int) -> [ConstraintTest] {
    decision.constraints.compactMap { constraint in
      source.catalogue.place(of: constraint.indicator.id).map {
        ConstraintTest(constraint, plan: plan, kpi: $0, in: source)
      }
    }
  }

  // MARK: Pareto set

  /// The named KPIs that have a direction, with its sign.
  private var directed: [(place: Int, sign: Double)] {
    places.enumerated().compactMap { index, place in
      if index == 0 { return (place, decision.goal == .maximise ? 1 : -1) }
      switch source.catalogue.kpis[place].better {
      case .higher: return (place, 1)
      case .lower: return (place, -1)
      case .neither: return nil
      }
    }
  }

  /// By means over the replicates that both plans define; of KPIs of the plan by that number.
  private var paretoMembers: [Bool] {
    let advantages = directed.map { place, sign -> ParetoSet.Advantage in
      guard source.catalogue.kpis[place].scope.contains(.replicates) else {
        let numbers = plans.map { source.estimate(plan: $0, kpi: place).mean ?? .nan }
        return { sign * (numbers[$0] - numbers[$1]) }
      }
      let pairs = source.pairedValues(plans: Array(plans), kpi: place)
      let means = plans.map { plan in plans.map { pairs.difference(plan, $0).mean ?? .nan } }
      return { sign * means[$0][$1] }
    }
    return ParetoSet.members(plans: plans, advantages)
  }

  private var paretoShares: [Measured] {
    let values = directed.compactMap { place, sign -> PairedValues? in
      guard source.catalogue.kpis[place].scope.contains(.replicates) else { return nil }
      let values = source.pairedValues(plans: Array(plans), kpi: place)
      return sign > 0 ? values : values.negated
    }
    let count = source.replicateCount
    return ParetoSet.shares(plans: plans, replicates: count, values).map {
      Jackknife.share($0, of: count)
    }
  }
}
