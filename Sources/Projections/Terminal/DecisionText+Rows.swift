import Scenarios

/// The table of a decision sheet.
extension DecisionText {
  package var rows: [PlanTable.Row] { indicatorRows + standingRows + constraintRows + paretoRows }

  private func row(_ title: String, _ cell: (DecisionSheet.Option) -> String) -> PlanTable.Row {
    PlanTable.Row(title: title, cells: sheet.options.map(cell))
  }

  private var indicatorRows: [PlanTable.Row] {
    sheet.kpis.enumerated().map { place, kpi in
      row(kpi.title(in: language)) { option in
        let estimate = option.indicators[place]
        guard kpi.scope.contains(.replicates) else { return text(Measured(estimate), kpi.unit) }
        return number(kpi.unit).text(estimate, among: sheet.replicates)
      }
    }
  }

  private func row(_ title: String, _ cell: @escaping (Standing) -> String) -> PlanTable.Row {
    row(title) { $0.standing.map(cell) ?? HumanNumber.undefined }
  }

  private var standingRows: [PlanTable.Row] {
    let unit = sheet.objective.unit
    return [
      row(say("Best of all plans, in", "为最优计划的概率")) {
        text($0.probabilityOfBest, .probability)
      },
      row(say("Better than its strongest rival, in", "优于最强对手的概率")) {
        let rival = name($0.rival)
        return $0.tiesWithRival
          ? say("ties with \(rival)", "与 \(rival) 相同")
          : text($0.probabilityOverRival, .probability) + say(" (\(rival))", "（\(rival)）")
      },
      row(say("Expected regret", "期望后悔值")) { text($0.expectedRegret, unit) },
      row(say("Value at risk, 5 %", "5 % 风险价值")) { text($0.valueAtRisk, unit) },
      row(say("Mean of the worst 5 %", "最差 5 % 的均值")) { text($0.shortfall, unit) },
      row(say("Worse than baseline, in", "差于基准的概率")) {
        $0.probabilityOfLoss.map { text($0, .probability) } ?? HumanNumber.undefined
      },
      row(say("Worst drawdown", "最大资金缺口")) { number(.money).text($0.drawdown) },
      row(say("… in week", "……所在周")) { number(.weeks).text($0.drawdownWeek) },
    ]
  }

  private var constraintRows: [PlanTable.Row] {
    sheet.constraints.indices.map { place in
      row(words.bound(sheet.constraints[place])) { option in
        let test = option.constraints[place]
        guard let holds = test.holds else { return HumanNumber.undefined }
        let word = holds ? say("yes", "满足") : say("no", "不满足")
        let doubt = test.isSettled ? "" : say(", not settled", "，未定")
        return word + doubt
          + (test.probability.map {
            let share = text($0, .probability)
            return say(" (kept in \(share))", "（\(share) 的重复中满足）")
          } ?? "")
      }
    }
  }

  private var paretoRows: [PlanTable.Row] {
    [
      row(say("Beaten by none in all of these", "帕累托集")) { option in
        let word = option.isInParetoSet ? say("yes", "是") : say("no", "否")
        let share = text(option.probabilityInParetoSet, .probability)
        return word + say(" (true in \(share))", "（\(share) 的重复中成立）")
      }
    ]
  }
}
