import Experiments
import Scenarios

/// Thresholds, sizes and lengths that a plan was tried with.
extension PilotText {
  // MARK: Thresholds

  func thresholdTable(_ plan: PilotReport.Plan, _ search: ThresholdSearch) -> PlanTable {
    PlanTable(
      plans: search.waves.map {
        say("\(name(ofWave: $0, of: plan)) passes", "\(name(ofWave: $0, of: plan)) 放行")
      } + [
        say("better than its own by", "优于原阈值"), say("best, in", "最优"),
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
    let (middle, least, most) = (number(mean, unit), number(low, unit), number(high, unit))
    return say("\(middle) (95 %: \(least) to \(most))", "\(middle)（95 %：\(least) 至 \(most)）")
  }

  private func label(_ combination: ThresholdSearch.Combination, _ plan: PilotReport.Plan) -> String
  {
    combination.bounds.map { report.text(of: $0, plan) }.joined(separator: ", ")
  }

  func thresholdSentence(_ plan: PilotReport.Plan, _ search: ThresholdSearch) -> String {
    let best = label(search.combinations[search.best], plan)
    let own = search.best == 0 ? say(", the plan's own", "（即原阈值）") : ""
    let lead = say("Best of the thresholds tried: \(best)\(own).", "尝试的阈值中最优：\(best)\(own)。")
    guard let value = search.crossFitted else { return lead }
    let doubt =
      search.isAgreed
      ? say(".", "。")
      : say("; the halves choose differently: not settled.", "；两半的选择不同：未定。")
    return lead
      + say(
        " Chosen on one half of the replicates and valued on the other, choosing is worth "
          + "\(goal(value)) against the plan's own",
        "在一半重复中选择、在另一半中估值，选择相对原阈值的价值为 \(goal(value))") + doubt
  }

  // MARK: Sizes and lengths

  func pilotHeading(_ plan: PilotReport.Plan) -> String {
    let wave = plan.gates.first.map { name(ofWave: $0.wave, of: plan) } ?? ""
    return say(
      "\(name(of: plan)): chance that \(wave) leads to the right decision, by its members and the "
        + "weeks to the first review",
      "\(name(of: plan))：\(wave) 得出正确决定的概率，按试点人数与首次评审前的周数")
  }

  func pilotTable(_ plan: PilotReport.Plan) -> PlanTable {
    let cells = plan.pilots.cells
    let lengths = cells.prefix { $0.members == cells[0].members }.map(\.weeks)
    let sizes = stride(from: 0, to: cells.count, by: max(1, lengths.count))
    return PlanTable(
      plans: lengths.map { number($0, .weeks) + say(" weeks", " 周") },
      rows: sizes.map { first in
        PlanTable.Row(
          title: number(cells[first].members, .members) + say(" members", " 人"),
          cells: cells[first..<(first + lengths.count)].map { cell in
            let right = cell.verdicts.map { text($0.right, .probability) }
            return (right ?? HumanNumber.undefined)
              + (cell.isOwn ? say(" (as planned)", "（原计划）") : "")
          })
      })
  }

  func pilotSentences(_ plan: PilotReport.Plan) -> [String] {
    [bestPilot(plan.pilots), unknownPilots(plan.pilots)].compactMap { $0 }
  }

  private func bestPilot(_ table: PilotTable) -> String? {
    guard let leader = table.leader, let best = table.best else { return nil }
    let cell = table.cells[leader]
    let (members, weeks) = (number(cell.members, .members), number(cell.weeks, .weeks))
    let right = text(best, .probability)
    return say(
      "\(members) members for \(weeks) weeks are right most often; chosen on one half of the "
        + "replicates and counted on the other, the best of these pilots is right in \(right).",
      "\(members) 人、\(weeks) 周的试点最常正确；在一半重复中选择、在另一半中计数，其中最优试点的正确率为 \(right)。")
  }

  private func unknownPilots(_ table: PilotTable) -> String? {
    guard table.cells.contains(where: { $0.verdicts == nil }) else { return nil }
    return HumanNumber.undefined
      + say(
        ": the gate is never checked, or noise of the agents drowns what it reads; more agents "
          + "(--agents) tell it.",
        "：闸门从未检查，或模拟个体的抽样噪声淹没了读数，请增加 --agents。")
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
