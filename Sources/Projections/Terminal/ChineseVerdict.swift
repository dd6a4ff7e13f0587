import Scenarios

struct ChineseVerdict: VerdictText {
  let language = Language.chinese
  let verdict: Verdict
  let best: Int
  let projection: Projection

  var sentence: String {
    if isSame { return "\(name(best)) 与基准方案毫无差别\(rivalClause)。" }
    if isSingle {
      return "在仅有的一次重复中，\(name(best)) 相对基准的净现值为 \(money(verdict.npv.mean))"
        + "\(rivalClause)，但这说明不了风险。"
    }
    return "\(opening)，在 \(share(verdict.againstBaseline.probabilityGreater)) 的重复中净现值高于基准，"
      + "\(risk)\(rivalClause)\(doubt)。"
  }

  private var opening: String {
    let value = money(verdict.npv.mean)
    if pays {
      return verdict.runnerUp == nil
        ? "\(name(best)) 平均比基准多 \(value)" : "\(name(best)) 平均最优（比基准多 \(value)）"
    }
    let least = verdict.runnerUp == nil ? "" : "作为损失最小的计划"
    return "平均而言维持基准最好：\(name(best)) \(least)比基准少 \(money(verdict.npv.mean?.magnitude))"
  }

  private var risk: String {
    guard let value = verdict.valueAtRisk else { return "" }
    return value < 0
      ? "最差 5 % 的情形下比基准少 \(money(-value)) 或更多" : "最差 5 % 的情形下只多出 \(money(value)) 或更少"
  }

  private var rivalClause: String {
    guard let rival = verdict.runnerUp else { return "" }
    if rival.difference.mean == 0 { return "；\(name(rival.plan)) 与之相同" }
    guard !isSingle else { return "；\(name(rival.plan)) 比它少 \(money(rival.difference.mean))" }
    return "；在 \(share(rival.difference.probabilityGreater)) 的重复中胜过第二名 \(name(rival.plan))"
  }

  private var doubt: String {
    let open = unsettled
    guard !open.isEmpty else { return "" }
    let names = open.map { $0.plan == 0 ? "基准" : name($0.plan) }
    return "，但 \(projection.replicates.count) 次重复还不足以确定与 \(names.joined(separator: "、")) 的平均差异"
      + (replicatesToSettle(open).map { "，约需 \($0) 次" } ?? "，十万次也不够")
  }
}
