/// What was understood of a scenario, in a few lines: how people see that the file says what they
/// meant.
public struct ScenarioDigest: Sendable {
  public struct Line: Sendable, Equatable {
    /// Empty where the line goes on with what the one before it speaks of.
    public let label: String
    public let text: String
  }

  public let lines: [Line]

  public init(_ scenario: Scenario) {
    let sections: [(label: String, texts: [String])] = [
      ("scenario", [Self.heading(scenario)]),
      ("members", [Self.members(scenario)]),
      ("channels", [Self.channels(scenario)]),
      ("ports", [Self.ports(scenario)]),
      ("plans", scenario.plans.map { Self.plan($0, in: scenario) }),
      ("decision", [Self.decision(scenario.decision)]),
      ("uncertain", [Self.uncertain(scenario)]),
      ("time", [Self.time(scenario.calendar)]),
      ("settings", [Self.settings(scenario)]),
    ]
    lines = sections.flatMap { section in
      section.texts.enumerated().map {
        Line(label: $0 == 0 ? section.label : "", text: Wording.plain($1, limit: 2000))
      }
    }
  }

  /// The lines as a terminal shows them, each with a line break.
  public func text(indent: String) -> String {
    let width = lines.map(\.label.count).max() ?? 0
    return lines.map { line in
      let gap = String(repeating: " ", count: width - line.label.count + 2)
      return "\(indent)\(line.label)\(gap)\(line.text)\n"
    }.joined()
  }

  // MARK: The world

  private static func heading(_ scenario: Scenario) -> String {
    let titles = [scenario.title.english, scenario.title.chinese].compactMap { $0 }
      .filter { $0 != scenario.name }
    return ([scenario.name] + titles).joined(separator: ", ")
  }

  private static func members(_ scenario: Scenario) -> String {
    let segments = scenario.segments.map { "\($0.name) \(percent($0.share))" }
    return "\(Wording.number(scenario.market.members)) in \(count(segments.count, "segment")): "
      + segments.joined(separator: ", ")
  }

  private static func channels(_ scenario: Scenario) -> String {
    var ways = scenario.channels.map { "\($0.name) (\($0.trigger.rawValue))" }
    if scenario.referral.accept > 0 { ways.append("referral") }
    return ways.isEmpty ? "none" : ways.joined(separator: ", ")
  }

  private static func ports(_ scenario: Scenario) -> String {
    let ports = scenario.ports.map { $0.staffed ? "\($0.name) (staffed)" : $0.name }
    return ports.isEmpty ? "none" : ports.joined(separator: ", ")
  }

  private static func uncertain(_ scenario: Scenario) -> String {
    let numbers = scenario.uncertainNumbers
    guard !numbers.isEmpty else { return "no numbers; replicates differ by chance alone" }
    let shown = numbers.prefix(3).map { "\($0.path) \($0.distribution)" }.joined(separator: ", ")
    let more = numbers.count > 3 ? " and \(numbers.count - 3) more" : ""
    return "\(count(numbers.count, "number")): \(shown)\(more)"
  }

  private static func time(_ calendar: Calendar) -> String {
    let runOff =
      calendar.runOffWeeks > 0
      ? ", and \(Wording.number(calendar.runOffWeeks)) weeks of run-off" : ""
    let last = calendar.start.adding(days: calendar.weeks * 7 - 1)
    return "\(count(calendar.weeks, "week")) from \(calendar.start) to \(last) in steps of a "
      + calendar.step.rawValue + runOff
  }

  private static func settings(_ scenario: Scenario) -> String {
    let settings = scenario.settings
    let each = scenario.market.members / Double(max(1, settings.agents))
    return "\(Wording.number(Double(settings.agents))) agents, each for "
      + "\(Wording.number((each * 100).rounded() / 100)) members; "
      + "\(count(settings.replicates, "replicate")); seed \(settings.seed)"
  }

  // MARK: Plans

  private static func plan(_ plan: Plan, in scenario: Scenario) -> String {
    let parts =
      [waves(of: plan), touches(of: plan, in: scenario), staff(of: plan), budget(of: plan)]
      .compactMap { $0 }
    let does = parts.isEmpty ? "does nothing" : parts.joined(separator: "; ")
    return "\(plan.name): \(does)"
  }

  private static func waves(of plan: Plan) -> String? {
    guard !plan.waves.isEmpty else { return nil }
    let waves = plan.waves.map { wave in
      var text = wave.name
      if let after = wave.after { text += " after \(plan.waves[after].name)" }
      if wave.after == nil || wave.startWeek > 0 {
        text += " from week \(Wording.number(wave.startWeek))"
      }
      if let gate = wave.gate {
        text += " (gate after \(Wording.number(gate.reviewAfterWeeks)) weeks)"
      }
      return text
    }
    return "\(plan.waves.count == 1 ? "wave" : "waves") \(waves.joined(separator: ", "))"
  }

  /// Touches of the first week; a range where segments differ.
  private static func touches(of plan: Plan, in scenario: Scenario) -> String? {
    let ports = scenario.ports.indices.compactMap { port -> String? in
      let values = plan.touches[port].map { $0.value(inWeek: 0) }
      guard let least = values.min(), let most = values.max(), most > 0 else { return nil }
      let range =
        least == most
        ? Wording.number(most) : "\(Wording.number(least)) to \(Wording.number(most))"
      return "\(scenario.ports[port].name) \(range)"
    }
    return ports.isEmpty ? nil : "touches a week \(ports.joined(separator: ", "))"
  }

  private static func staff(of plan: Plan) -> String? {
    guard let staff = plan.staff else { return nil }
    if let count = staff.count { return "\(Wording.number(count.value(inWeek: 0))) staff" }
    return "one staff for \(Wording.number(staff.membersPerStaff)) members"
  }

  private static func budget(of plan: Plan) -> String? {
    plan.budget.total.isFinite ? "budget \(Wording.number(plan.budget.total))" : nil
  }

  private static func decision(_ decision: Decision) -> String {
    let bounds = decision.constraints.map(\.text).joined(separator: ", ")
    return "\(decision.goal.rawValue) \(decision.objective.id)"
      + (bounds.isEmpty ? "" : " subject to \(bounds)")
      + (decision.others.isEmpty
        ? "" : "; also \(decision.others.map(\.id).joined(separator: ", "))")
  }

  // MARK: Words

  private static func count(_ count: Int, _ noun: String) -> String {
    "\(Wording.number(Double(count))) \(noun)\(count == 1 ? "" : "s")"
  }

  private static func percent(_ share: Double) -> String {
    "\(Wording.number((share * 1000).rounded() / 10)) %"
  }
}
