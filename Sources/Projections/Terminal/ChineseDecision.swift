import Scenarios

struct ChineseDecision: DecisionClosing {
  let sheet: DecisionSheet
  let words: DecisionWords
  let language = Language.chinese

  var sentences: [String] {
    guard let (option, standing) = chosen else {
      return ["没有计划满足全部约束：目标最优的 \(name(choice.best)) 不满足 \(broken(by: choice.best))。"]
    }
    return [opening(option.plan, standing), risk(option.plan, standing), unsettled]
      .compactMap { $0 }
  }

  private func opening(_ plan: Int, _ standing: Standing) -> String {
    let start = plan == 0 ? "维持现状" : "选择 \(name(plan))"
    guard choice.best == plan else {
      return "\(start)：\(worth(plan))它是满足全部约束的计划中最好的。\(passedOver(standing))"
    }
    return "\(start)：\(worth(plan))在 \(share(standing.probabilityOfBest)) 的重复中为最优计划"
      + "\(rival(plan, standing))。"
  }

  private func worth(_ plan: Int) -> String {
    guard plan != 0, let value = choice.crossFitted, let mean = value.value else { return "" }
    let size = goal(Measured(value: mean.magnitude, error: value.error))
    return "“\(sheet.objective.title(in: .chinese))”比基准\(mean >= 0 ? "好" : "差") \(size)"
      + "（用一半重复选择，用另一半评估）；"
  }

  private func rival(_ plan: Int, _ standing: Standing) -> String {
    let rival = name(standing.rival)
    if standing.tiesWithRival { return "，与 \(rival) 相同" }
    let better = "，在 \(share(standing.probabilityOverRival)) 的重复中优于 \(rival)"
    guard plan == 0 || standing.rival != 0 || choice.crossFitted == nil else { return better }
    return better + "，平均好 \(amount(standing.overRival.mean))"
  }

  private func passedOver(_ standing: Standing) -> String {
    let rival = standing.rival
    return "\(name(rival)) 平均好 \(amount(standing.overRival.mean))，但不满足 \(broken(by: rival))。"
  }

  private func risk(_ plan: Int, _ standing: Standing) -> String? {
    guard plan != 0, let loss = standing.probabilityOfLoss else { return nil }
    let drawdown =
      (standing.drawdown.mean ?? 0) > 0
      ? "，资金缺口最深 \(money(standing.drawdown.mean))（第 \(week(standing.drawdownWeek.mean)) 周）"
      : ""
    return "风险：在 \(share(loss)) 的重复中差于基准；最差 5 % 的均值为 "
      + "\(goal(standing.shortfall))\(drawdown)。"
  }

  var unsettled: String {
    let open = openPoints.map { point in
      switch point {
      case .otherReplicates(let compared): "除 \(compared) 次目标均有定义的重复之外的情形"
      case .difference(let plan): "与 \(name(plan)) 的平均差异"
      case .choice: "选择本身（两半重复的选择不同）"
      case .bound(let text, let plan, let holds):
        "\(name(plan)) 是否\(holds ? "" : "不")满足 \(text)"
      }
    }
    return open.isEmpty
      ? "\(sheet.replicates) 次重复已足以确定以上各点。"
      : "\(sheet.replicates) 次重复尚未确定：\(open.joined(separator: "；"))。"
  }
}
