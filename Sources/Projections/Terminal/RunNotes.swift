import Scenarios

/// What a reader should know of the numbers themselves: where their spread comes from, and where
/// replicates or agents are too few for them.
struct RunNotes {
  let projection: Projection
  let language: Language

  /// One plain sentence each; empty when there is nothing to say.
  var sentences: [String] {
    guard projection.replicates.count > 1 else { return [] }
    return [otherGoal, spread].compactMap { $0 } + [noisyRanges].compactMap { $0 } + turnedGates
  }

  private var agents: String {
    HumanNumber(unit: .members, currency: "", language: language).text(
      Double(projection.scenario.settings.agents))
  }

  private func share(_ value: Double) -> String {
    HumanNumber(unit: .probability, currency: "", language: language).text(
      (value * 100).rounded() / 100)
  }

  private func name(_ plan: Int) -> String {
    DisplayWidth.printable(projection.scenario.plans[plan].name)
  }

  /// The verdict goes by net present value, whatever the scenario decides by.
  private var otherGoal: String? {
    let decision = projection.scenario.decision
    guard projection.plans.count > 1, decision.objective.id != "npv",
      let goal = projection.catalogue[decision.objective.id]?.title(in: language)
    else { return nil }
    return language.say(
      "That is by net present value; this scenario decides by \"\(goal)\": `poolcast compare`.",
      "以上按净现值；本情景按“\(goal)”抉择，见 `poolcast compare`。")
  }

  // MARK: Three kinds of spread

  /// Of the best plan's NPV.
  private var spread: String? {
    guard let best = Verdict(projection).best,
      let spread = projection.spread(plan: best, kpi: "npv"), let unknown = spread.unknown,
      let chance = spread.chance
    else { return nil }
    let shares = [unknown, chance, spread.noise].map(text)
    return switch language {
    case .english:
      "Why the net present value of \(name(best)) varies: \(shares[0]) what we do not know, "
        + "\(shares[1]) chance, \(shares[2]) noise of \(agents) agents (not part of the ranges)."
    case .chinese:
      "\(name(best)) 净现值的方差：\(shares[0]) 来自未知参数，\(shares[1]) 来自偶然，"
        + "\(shares[2]) 是 \(agents) 个模拟个体的抽样噪声（不计入区间）。"
    }
  }

  /// A share with its standard error, in whole percent: 12 ± 5 %. An error is never rounded to none, and
  /// beyond 100 % it says no more.
  private func text(_ part: Spread.Share) -> String {
    func percent(_ value: Double) -> String { String(Int((value * 100).rounded())) }
    guard let error = part.error, error > 0 else { return "\(percent(part.value)) %" }
    guard error <= 1 else { return "\(percent(part.value)) ± >100 %" }
    return "\(percent(part.value)) ± \(percent(max(error, 0.01))) %"
  }

  // MARK: Too few agents

  /// Fewer replicates than this tell no variance, with however many agents.
  private static let fewestReplicates = 8

  /// Places of KPIs whose ranges are what is left of much noise in some plan.
  private var noisyKPIs: [Int] {
    projection.catalogue.kpis.indices.filter { kpi in
      projection.plans.contains { plan in
        let noisy = projection.noisyVariance(plan: plan, kpi: kpi)
        return noisy.count >= Self.fewestReplicates && noisy.isPoor
      }
    }
  }

  private var noisyRanges: String? {
    let noisy = noisyKPIs.map { projection.catalogue.kpis[$0] }
    guard !noisy.isEmpty else { return nil }
    let named = DecidingKPIs.ids.compactMap { id in noisy.first { $0.id == id } }
    let titles = named.map { $0.title(in: language) }
    let others = noisy.count - named.count
    return switch language {
    case .english:
      "\(agents) agents are few for the ranges of \(englishList(titles, others: others)): most of "
        + "their variance is noise, and the rest is told badly, at worst as an upper limit. "
        + "More agents (--agents) tell it better."
    case .chinese:
      "\(agents) 个模拟个体不足以准确估计以下指标的区间：\(chineseList(titles, others: others))"
        + "（方差大部分是抽样噪声，其余部分估计不准，最差时只是上限），请增加 --agents。"
    }
  }

  private func englishList(_ titles: [String], others: Int) -> String {
    let named = titles.map { "\"\($0)\"" }.joined(separator: ", ")
    let noun = others == 1 ? "KPI" : "KPIs"
    if others == 0 { return named }
    return named.isEmpty
      ? "\(others) \(noun) of summary.csv" : "\(named) and \(others) other \(noun) of summary.csv"
  }

  private func chineseList(_ titles: [String], others: Int) -> String {
    let named = titles.joined(separator: "、")
    if others == 0 { return named }
    return named.isEmpty
      ? "summary.csv 中的 \(others) 个指标" : "\(named)，以及 summary.csv 中另外 \(others) 个指标"
  }

  // MARK: Turned gates

  /// Gates that noise turns more often than this are worth a word.
  private static let mostTurned = 0.05

  private var turnedGates: [String] {
    projection.plans.flatMap { plan in
      projection.scenario.plans[plan].waves.indices.compactMap { gate(plan, wave: $0) }
    }
  }

  private func gate(_ plan: Int, wave: Int) -> String? {
    let entity = projection.scenario.plans[plan].waves[wave]
    guard let gate = entity.gate, gate.onFail != .proceed else { return nil }
    let noise = projection.gateNoise(plan: plan, wave: wave)
    let waveName = DisplayWidth.printable(entity.name)
    if let turned = noise.probabilityTurned {
      return turned > Self.mostTurned
        ? turnedGate(waveName, name(plan), turned, enough: agentsEnough(for: noise)) : nil
    }
    guard let most = noise.mostTurned, most > Self.mostTurned,
      noise.checked >= Self.fewestReplicates
    else { return nil }
    return untoldGate(waveName, name(plan))
  }

  private func turnedGate(_ wave: String, _ plan: String, _ turned: Double, enough: String)
    -> String
  {
    switch language {
    case .english:
      "The wave \(wave) of \(plan) has too few of the \(agents) agents: in \(share(turned)) of the "
        + "replicates in which its gate was checked, their noise may have turned the last check. "
        + "\(enough) agents would bring that to \(share(Self.mostTurned))."
    case .chinese:
      "\(plan) 的波次 \(wave) 模拟个体太少（共 \(agents) 个）：在做过闸门检查的重复中，抽样噪声可能改变了其中 "
        + "\(share(turned)) 的最后一次检查结果；用 --agents \(enough) 可降到 \(share(Self.mostTurned))。"
    }
  }

  private func untoldGate(_ wave: String, _ plan: String) -> String {
    switch language {
    case .english:
      "The wave \(wave) of \(plan) has too few of the \(agents) agents to tell how often their noise "
        + "turns the last check of its gate. More agents (--agents) tell it."
    case .chinese:
      "\(plan) 的波次 \(wave) 模拟个体太少（共 \(agents) 个），无法判断抽样噪声多常改变最后一次闸门检查的结果，"
        + "请增加 --agents。"
    }
  }

  /// The first number of one digit with which noise turns no more checks than is bearable. One agent
  /// for each member is always enough.
  private func agentsEnough(for noise: GateNoise) -> String {
    let members = projection.scenario.market.members
    let own = Double(projection.scenario.settings.agents)
    var unit = 1.0
    while unit * 10 <= own { unit *= 10 }
    var agents = ((own / unit).rounded(.down) + 1) * unit
    while agents < members {
      let turned = noise.probabilityTurned(noise: projection.noiseFactor(agents: agents)) ?? 0
      if turned <= Self.mostTurned { break }
      if agents >= 10 * unit { unit *= 10 }
      agents += unit
    }
    return HumanNumber(unit: .members, currency: "", language: language).text(min(agents, members))
  }
}
