/// The sections of a digest: a label, and one text or more.
struct DigestText {
  let scenario: Scenario
  let language: Language

  var sections: [(label: String, texts: [String])] {
    [
      (say("scenario", "情景"), [heading]),
      (say("members", "会员"), [members]),
      (say("channels", "渠道"), [channels]),
      (say("ports", "端口"), [ports]),
      (say("plans", "计划"), scenario.plans.map(plan)),
      (say("decision", "决策"), [decision]),
      (say("uncertain", "不确定"), [uncertain]),
      (say("time", "时间"), [time]),
      (say("settings", "设定"), [settings]),
    ]
  }

  // MARK: The world

  private var heading: String {
    let titles = [scenario.title.english, scenario.title.chinese].compactMap { $0 }
      .filter { $0 != scenario.name }
    return list([scenario.name] + titles)
  }

  private var members: String {
    let segments = list(scenario.segments.map { "\($0.name) \(percent($0.share))" })
    let members = Wording.number(scenario.market.members)
    let count = count(scenario.segments.count, "segment", "个客群")
    return say("\(members) in \(count): \(segments)", "\(members) 名，\(count)：\(segments)")
  }

  private var channels: String {
    var ways = scenario.channels.map { channel in
      let trigger = say(channel.trigger.rawValue, channel.trigger.chinese)
      return say("\(channel.name) (\(trigger))", "\(channel.name)（\(trigger)）")
    }
    if scenario.referral.accept > 0 { ways.append(say("referral", "裂变")) }
    return ways.isEmpty ? say("none", "无") : list(ways)
  }

  private var ports: String {
    let ports = scenario.ports.map {
      $0.staffed ? $0.name + say(" (staffed)", "（导购）") : $0.name
    }
    return ports.isEmpty ? say("none", "无") : list(ports)
  }

  private var uncertain: String {
    let numbers = scenario.uncertainNumbers
    guard !numbers.isEmpty else {
      return say("no numbers; replicates differ by chance alone", "没有不确定的数；各次重复只因偶然而不同")
    }
    let shown = list(numbers.prefix(3).map { "\($0.path) \($0.distribution)" })
    let others = numbers.count - 3
    let more = others > 0 ? say(" and \(others) more", "，另有 \(others) 个") : ""
    return count(numbers.count, "number", "个数") + say(": ", "：") + shown + more
  }

  private var time: String {
    let calendar = scenario.calendar
    let last = calendar.start.adding(days: calendar.weeks * 7 - 1)
    let weeks = count(calendar.weeks, "week", "周")
    let runOff = Wording.number(calendar.runOffWeeks)
    let step = calendar.step == .day ? "日" : "周"
    return say(
      "\(weeks) from \(calendar.start) to \(last) in steps of a \(calendar.step.rawValue)",
      "\(weeks)，\(calendar.start) 至 \(last)，步长一\(step)")
      + (calendar.runOffWeeks > 0
        ? say(", and \(runOff) weeks of run-off", "，另有尾期 \(runOff) 周") : "")
  }

  private var settings: String {
    let settings = scenario.settings
    let agents = Wording.number(Double(settings.agents))
    let each = scenario.market.members / Double(max(1, settings.agents))
    let members = Wording.number((each * 100).rounded() / 100)
    let replicates = count(settings.replicates, "replicate", "次重复")
    return say(
      "\(agents) agents, each for \(members) members; \(replicates); seed \(settings.seed)",
      "\(agents) 个模拟个体，各代表 \(members) 名会员；\(replicates)；随机种子 \(settings.seed)")
  }

  // MARK: Plans

  private func plan(_ plan: Plan) -> String {
    let parts = [waves(of: plan), touches(of: plan), staff(of: plan), budget(of: plan)]
      .compactMap { $0 }
    let does =
      parts.isEmpty ? say("does nothing", "什么也不做") : parts.joined(separator: say("; ", "；"))
    return plan.name + say(": ", "：") + does
  }

  private func waves(of plan: Plan) -> String? {
    guard !plan.waves.isEmpty else { return nil }
    let waves = list(plan.waves.map { wave($0, of: plan) })
    return say("\(plan.waves.count == 1 ? "wave" : "waves") \(waves)", "波次 \(waves)")
  }

  private func wave(_ wave: Wave, of plan: Plan) -> String {
    var text = wave.name
    if let after = wave.after {
      let name = plan.waves[after].name
      text += say(" after \(name)", "（在 \(name) 之后）")
    }
    if wave.after == nil || wave.startWeek > 0 {
      let week = Wording.number(wave.startWeek)
      text += say(" from week \(week)", " 自第 \(week) 周")
    }
    if let gate = wave.gate {
      let weeks = Wording.number(gate.reviewAfterWeeks)
      text += say(" (gate after \(weeks) weeks)", "（\(weeks) 周后闸门评审）")
    }
    return text
  }

  /// Touches of the first week; a range where segments differ.
  private func touches(of plan: Plan) -> String? {
    let ports = scenario.ports.indices.compactMap { port -> String? in
      let values = plan.touches[port].map { $0.value(inWeek: 0) }
      guard let least = values.min(), let most = values.max(), most > 0 else { return nil }
      let (low, high) = (Wording.number(least), Wording.number(most))
      let range = least == most ? high : say("\(low) to \(high)", "\(low) 至 \(high)")
      return "\(scenario.ports[port].name) \(range)"
    }
    return ports.isEmpty ? nil : say("touches a week ", "每周触达 ") + list(ports)
  }

  private func staff(of plan: Plan) -> String? {
    guard let staff = plan.staff else { return nil }
    if let count = staff.count {
      let posts = Wording.number(count.value(inWeek: 0))
      return say("\(posts) staff", "导购 \(posts) 名")
    }
    let members = Wording.number(staff.membersPerStaff)
    return say("one staff for \(members) members", "每 \(members) 名会员一名导购")
  }

  private func budget(of plan: Plan) -> String? {
    plan.budget.total.isFinite
      ? say("budget ", "预算 ") + Wording.number(plan.budget.total) : nil
  }

  private var decision: String {
    let decision = scenario.decision
    let goal = say(decision.goal.rawValue, decision.goal == .maximise ? "最大化" : "最小化")
    let bounds = list(decision.constraints.map(\.text))
    let others = list(decision.others.map(\.id))
    return "\(goal) \(decision.objective.id)"
      + (bounds.isEmpty ? "" : say(" subject to ", "，须满足 ") + bounds)
      + (others.isEmpty ? "" : say("; also ", "；另看 ") + others)
  }

  // MARK: Words

  private func say(_ english: String, _ chinese: String) -> String {
    language.say(english, chinese)
  }

  private func list(_ texts: [String]) -> String { texts.joined(separator: say(", ", "、")) }

  private func count(_ count: Int, _ noun: String, _ chinese: String) -> String {
    let number = Wording.number(Double(count))
    return say("\(number) \(noun)\(count == 1 ? "" : "s")", "\(number) \(chinese)")
  }

  private func percent(_ share: Double) -> String {
    "\(Wording.number((share * 1000).rounded() / 10)) %"
  }
}

extension Channel.Trigger {
  fileprivate var chinese: String {
    switch self {
    case .ad: "广告"
    case .order: "订单"
    case .staff: "导购"
    }
  }
}
