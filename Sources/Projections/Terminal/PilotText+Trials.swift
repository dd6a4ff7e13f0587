import Experiments
import Scenarios

/// Thresholds, sizes and lengths that a plan was tried with.
extension PilotText {
  // MARK: Thresholds

  func thresholdTable(_ plan: PilotReport.Plan, _ search: ThresholdSearch) -> PlanTable {
    PlanTable(
      plans: search.waves.map { "\(name(ofWave: $0, of: plan)) passes" } + [
        "better than its own by", "best, in",
      ],
      rows: search.combinations.map { combination in
        PlanTable.Row(
          title: label(combination, plan),
          cells: combination.passed.map { text($0, .probability) }
            + [gain(combination.gain), text(combination.probabilityOfBest, .probability)])
      })
  }

  /// Mean with its 95 % interval.
  private func gain(_ gain: PairedDifference) -> String {
    let unit = report.objective.unit
    guard let mean = gain.mean, let low = gain.low, let high = gain.high, low < high else {
      return gain.mean.map { number($0, unit) } ?? HumanNumber.undefined
    }
    return "\(number(mean, unit)) (95 %: \(number(low, unit)) to \(number(high, unit)))"
  }

  private func label(_ combination: ThresholdSearch.Combination, _ plan: PilotReport.Plan) -> String
  {
    combination.bounds.map { report.text(of: $0, plan) }.joined(separator: ", ")
  }

  func thresholdSentence(_ plan: PilotReport.Plan, _ search: ThresholdSearch) -> String {
    let best = "Best of the thresholds tried: \(label(search.combinations[search.best], plan))"
    let lead = best + (search.best == 0 ? ", the plan's own." : ".")
    guard let value = search.crossFitted else { return lead }
    return
      "\(lead) Chosen on one half of the replicates and valued on the other, choosing is worth "
      + "\(goal(value)) against the plan's own"
      + (search.isAgreed ? "." : "; the halves choose differently: not settled.")
  }

  // MARK: Sizes and lengths

  func pilotHeading(_ plan: PilotReport.Plan) -> String {
    let wave = plan.gates.first.map { name(ofWave: $0.wave, of: plan) } ?? ""
    return "\(name(of: plan)): chance that \(wave) leads to the right decision, by its members and "
      + "the weeks to the first review"
  }

  func pilotTable(_ plan: PilotReport.Plan) -> PlanTable {
    let cells = plan.pilots.cells
    let lengths = cells.prefix { $0.members == cells[0].members }.map(\.weeks)
    let sizes = stride(from: 0, to: cells.count, by: max(1, lengths.count))
    return PlanTable(
      plans: lengths.map { "\(number($0, .weeks)) weeks" },
      rows: sizes.map { first in
        PlanTable.Row(
          title: "\(number(cells[first].members, .members)) members",
          cells: cells[first..<(first + lengths.count)].map { cell in
            let right = cell.verdicts.map { text($0.right, .probability) }
            return (right ?? HumanNumber.undefined) + (cell.isOwn ? " (as planned)" : "")
          })
      })
  }

  func pilotSentences(_ plan: PilotReport.Plan) -> [String] {
    [bestPilot(plan.pilots), unknownPilots(plan.pilots)].compactMap { $0 }
  }

  private func bestPilot(_ table: PilotTable) -> String? {
    guard let leader = table.leader, let best = table.best else { return nil }
    let cell = table.cells[leader]
    return "\(number(cell.members, .members)) members for \(number(cell.weeks, .weeks)) weeks are "
      + "right most often; chosen on one half of the replicates and counted on the other, the best "
      + "of these pilots is right in \(text(best, .probability))."
  }

  private func unknownPilots(_ table: PilotTable) -> String? {
    guard table.cells.contains(where: { $0.verdicts == nil }) else { return nil }
    return
      "\(HumanNumber.undefined): the gate is never checked, or noise of the agents drowns what "
      + "it reads; more agents (--agents) tell it."
  }
}

extension PilotReport {
  /// `pilot: block_rate_per_month <= 0.012`.
  func text(of bound: PilotDesign.Bound, _ plan: Plan) -> String {
    let wave = scenario.plans[plan.plan].waves[bound.wave]
    guard var condition = wave.gate?.conditions[bound.condition] else { return wave.name }
    condition.value = bound.value
    return "\(DisplayWidth.printable(wave.name)): \(condition.text)"
  }
}
