import Scenarios

/// Which plan, how sure, and at what risk, in two sentences for those who decide.
package struct BoardAnswer: DecisionClosing {
  let sheet: DecisionSheet
  let language: Language
  let words: DecisionWords

  package init(_ sheet: DecisionSheet, language: Language) {
    self.sheet = sheet
    self.language = language
    words = .ofReports(sheet.scenario, in: language)
  }

  /// The recommendation, and the risk of following it.
  package var sentences: [String] {
    guard let (option, standing) = chosen else { return [noPlan] }
    return [recommendation(option.plan, standing), risk(option.plan, standing)]
      .compactMap { $0 }
  }

  /// What the replicates leave open.
  package var note: String {
    guard chosen != nil, openPoints.isEmpty else {
      return chosen == nil
        ? ""
        : language == .english
          ? EnglishDecision(sheet: sheet, words: words).unsettled
          : ChineseDecision(sheet: sheet, words: words).unsettled
    }
    return say(
      "\(sheet.replicates) replicates are enough to say this.", "\(sheet.replicates) 次重复已足以作此判断。")
  }

  private func say(_ english: String, _ chinese: String) -> String {
    language.say(english, chinese)
  }

  /// In Chinese names are set off by marks, for there are no spaces to do it.
  private func called(_ plan: Int) -> String { say(name(plan), "“\(name(plan))”") }

  private var goalTitle: String {
    let title = sheet.objective.title(in: language)
    guard language == .english else {
      // A space sets Latin letters off from what follows.
      return title.last?.isASCII == true ? title + " " : title
    }
    // Abbreviations keep their capitals.
    let isAbbreviated = title.dropFirst().first?.isUppercase == true
    return isAbbreviated ? title : title.prefix(1).lowercased() + title.dropFirst()
  }

  private var noPlan: String {
    let (plan, broken) = (called(choice.best), broken(by: choice.best))
    return say(
      "No plan keeps all limits: \(plan), the best by \(goalTitle), does not keep \(broken).",
      "没有计划满足全部约束：按\(goalTitle)最优的\(plan)不满足 \(broken)。")
  }

  /// Of what is counted; money and shares carry theirs.
  private var unit: String {
    switch sheet.objective.unit {
    case .members, .staff, .orders, .touches, .weeks:
      say(" ", "") + sheet.objective.unit.text(currency: "", in: language)
    default: ""
    }
  }

  private func sized(_ value: Double?) -> String { amount(value) + unit }

  // MARK: Recommendation

  private func recommendation(_ plan: Int, _ standing: Standing) -> String {
    start(plan) + worth(plan, standing) + place(plan, standing) + say(".", "。") + passedOver(plan)
  }

  private func start(_ plan: Int) -> String {
    let isOpen = !openPoints.isEmpty
    guard plan != 0 else {
      return isOpen
        ? say("Leaning to doing nothing, not yet settled: ", "初步倾向维持现状（尚未定论）：")
        : say("Do nothing: ", "建议维持现状：")
    }
    return isOpen
      ? say("Leaning to \(name(plan)), not yet settled: ", "初步倾向\(called(plan))（尚未定论）：")
      : say("Choose \(name(plan)): ", "建议选择\(called(plan))：")
  }

  private func worth(_ plan: Int, _ standing: Standing) -> String {
    guard plan != 0, let value = choice.crossFitted, let mean = value.value else { return "" }
    let size = goal(Measured(value: mean.magnitude, error: value.error)) + unit
    return say(
      "its \(goalTitle) is \(size) \(mean >= 0 ? "better" : "worse") than \(name(0))'s, ",
      "\(goalTitle)比\(called(0))\(mean >= 0 ? "好" : "差") \(size)，")
  }

  private func place(_ plan: Int, _ standing: Standing) -> String {
    guard choice.best == plan else {
      return say("the best of those that keep all limits", "在满足全部约束的计划中最好")
    }
    let share = share(standing.probabilityOfBest)
    return plan == 0
      ? say("it is the best in \(share) of the simulated worlds", "在 \(share) 的模拟世界中最优")
      : say(
        "the best of all plans in \(share) of the simulated worlds", "在 \(share) 的模拟世界中为全部计划之最优")
  }

  private func passedOver(_ plan: Int) -> String {
    guard choice.best != plan else { return "" }
    let best = choice.best
    let better = sized(sheet.difference(best, plan))
    return say(
      " \(name(best)) would be better by \(better) on average, but does not keep "
        + "\(broken(by: best)).",
      "\(called(best))平均还可好 \(better)，但不满足 \(broken(by: best))。")
  }

  // MARK: Risk

  private func risk(_ plan: Int, _ standing: Standing) -> String? {
    guard plan != 0, let loss = standing.probabilityOfLoss else { return nil }
    let worst = goal(standing.shortfall)
    let isTiedUp = (standing.drawdown.mean ?? 0) > 0
    let (depth, week) = (money(standing.drawdown.mean), week(standing.drawdownWeek.mean))
    return say(
      "In \(share(loss)) of the simulated worlds it does worse than \(name(0)); over the worst 5 % "
        + "its \(goalTitle) is \(worst) on average"
        + (isTiedUp ? ", and at the deepest \(depth) is tied up (week \(week))." : "."),
      "在 \(share(loss)) 的模拟世界中不如\(called(0))；最差的 5 % 中，\(goalTitle)平均为 \(worst)"
        + (isTiedUp ? "；资金占用最深为 \(depth)（第 \(week) 周）。" : "。"))
  }
}
