import Scenarios

struct EnglishDecision: DecisionClosing {
  let sheet: DecisionSheet
  let words: DecisionWords
  let language = Language.english

  var sentences: [String] {
    guard let (option, standing) = chosen else {
      return [
        "No plan keeps to all that is asked: \(name(choice.best)), the best by the goal, does not "
          + "keep to \(broken(by: choice.best))."
      ]
    }
    return [opening(option.plan, standing), risk(option.plan, standing), unsettled]
      .compactMap { $0 }
  }

  private func opening(_ plan: Int, _ standing: Standing) -> String {
    let start = plan == 0 ? "Do nothing" : "Choose \(name(plan))"
    let subject = plan == 0 ? "baseline" : "it"
    guard choice.best == plan else {
      return "\(start): \(worth(plan))\(subject) is the best of those that keep to what is asked. "
        + passedOver(standing)
    }
    return "\(start): \(worth(plan))\(subject) is the best of all plans in "
      + "\(share(standing.probabilityOfBest)) of the replicates\(rival(plan, standing))."
  }

  private func worth(_ plan: Int) -> String {
    let title = sheet.objective.title(in: .english)
    guard plan != 0, let value = choice.crossFitted, let mean = value.value else { return "" }
    let size = goal(Measured(value: mean.magnitude, error: value.error))
    return "\"\(title)\" is \(size) \(word(mean)) than with baseline (chosen on one half of the "
      + "replicates, valued on the other); "
  }

  private func rival(_ plan: Int, _ standing: Standing) -> String {
    let rival = name(standing.rival)
    if standing.tiesWithRival { return ", where it ties with \(rival)" }
    let better = ", better than \(rival) in \(share(standing.probabilityOverRival))"
    // Against baseline that has been said.
    guard plan == 0 || standing.rival != 0 || choice.crossFitted == nil else { return better }
    let mean = standing.overRival.mean ?? 0
    return better + ", and by \(amount(mean)) on average"
  }

  /// The rival, which would be better but for a constraint.
  private func passedOver(_ standing: Standing) -> String {
    let rival = standing.rival
    return
      "\(name(rival)) would be better by \(amount(standing.overRival.mean)) on average, but does "
      + "not keep to \(broken(by: rival))."
  }

  private func word(_ mean: Double) -> String { mean >= 0 ? "better" : "worse" }

  private func risk(_ plan: Int, _ standing: Standing) -> String? {
    guard plan != 0, let loss = standing.probabilityOfLoss else { return nil }
    let drawdown =
      (standing.drawdown.mean ?? 0) > 0
      ? ", and money is short by \(money(standing.drawdown.mean)) at the deepest (week "
        + "\(week(standing.drawdownWeek.mean)))" : ""
    return "At risk: worse than baseline in \(share(loss)) of the replicates; in the worst 5 % it "
      + "comes to \(goal(standing.shortfall)) on average\(drawdown)."
  }

  var unsettled: String {
    let open = openPoints.map { point in
      switch point {
      case .otherReplicates(let compared):
        "what is true beyond the \(compared) in which all these plans define the goal"
      case .difference(let plan): "the average difference to \(name(plan))"
      case .choice: "the choice (halves of the replicates choose differently)"
      case .bound(let text, let plan, let holds):
        "whether \(name(plan)) \(holds ? "keeps" : "does not keep") to \(text)"
      }
    }
    return open.isEmpty
      ? "Nothing of this is left open by \(sheet.replicates) replicates."
      : "Not settled by \(sheet.replicates) replicates: \(open.joined(separator: "; "))."
  }
}
