import Scenarios

/// What a reader should know of the numbers themselves: where their spread comes from, and where
/// replicates or agents are too few for them.
struct RunNotes {
  let projection: Projection
  let language: Language

  /// One plain sentence each; empty when there is nothing to say.
  var sentences: [String] {
    guard projection.replicates.count > 1 else { return [] }
    return [spread].compactMap { $0 } + [noisyRanges].compactMap { $0 } + turnedGates
  }

  private var agents: String {
    HumanNumber(unit: .members, currency: "").text(Double(projection.scenario.settings.agents))
  }

  private func share(_ value: Double) -> String {
    HumanNumber(unit: .probability, currency: "").text((value * 100).rounded() / 100)
  }

  private func name(_ plan: Int) -> String {
    DisplayWidth.printable(projection.scenario.plans[plan].name)
  }

  // MARK: Three kinds of spread

  /// Of the best plan's NPV.
  private var spread: String? {
    guard let best = Verdict(projection).best,
      let spread = projection.spread(plan: best, kpi: "npv"), let unknown = spread.unknown,
      let chance = spread.chance
    else { return nil }
    let shares = [unknown.value, chance.value, spread.noise.value].map(share)
    return switch language {
    case .english:
      "Why the net present value of \(name(best)) varies: \(shares[0]) what we do not know, "
        + "\(shares[1]) chance, \(shares[2]) noise of \(agents) agents (not part of the ranges)."
    case .chinese:
      "\(name(best)) 净现值的方差:\(shares[0]) 来自未知参数,\(shares[1]) 来自偶然,"
        + "\(shares[2]) 是 \(agents) 个代理的抽样噪声(不计入区间)。"
    }
  }

  // MARK: Too few agents

  /// So much of a variance may be noise before the rest is told badly.
  private static let mostNoise = 0.8

  /// KPIs of the table whose ranges are what is left of much noise.
  private var noisyRanges: String? {
    let noisy = DecidingKPIs.ids.filter { id in
      projection.plans.contains { plan in
        (projection.spread(plan: plan, kpi: id)?.noise.value ?? 0) > Self.mostNoise
      }
    }
    guard !noisy.isEmpty else { return nil }
    let titles = noisy.compactMap { projection.catalogue[$0]?.title(in: language) }
    return switch language {
    case .english:
      "\(agents) agents are few for the ranges of \(titles.map { "\"\($0)\"" }.joined(separator: ", ")): "
        + "more than \(share(Self.mostNoise)) of their variance is noise. More agents (--agents) "
        + "tell them better."
    case .chinese:
      "\(agents) 个代理对以下指标的区间偏少:\(titles.joined(separator: "、"))"
        + "(方差中超过 \(share(Self.mostNoise)) 是抽样噪声),请增加 --agents。"
    }
  }

  /// Gates that noise turns more often than this are worth a word.
  private static let mostTurned = 0.05

  private var turnedGates: [String] {
    projection.plans.flatMap { plan in
      projection.scenario.plans[plan].waves.indices.compactMap { turnedGate(plan, wave: $0) }
    }
  }

  private func turnedGate(_ plan: Int, wave: Int) -> String? {
    let entity = projection.scenario.plans[plan].waves[wave]
    guard let gate = entity.gate, gate.onFail != .proceed,
      let turned = projection.gateNoise(plan: plan, wave: wave).probabilityTurned,
      turned > Self.mostTurned
    else { return nil }
    let enough = agentsEnough(for: turned)
    let waveName = DisplayWidth.printable(entity.name)
    return switch language {
    case .english:
      "The wave \(waveName) of \(name(plan)) has too few of the \(agents) agents: in "
        + "\(share(turned)) of the replicates their noise may have turned the last check of its "
        + "gate. \(enough) agents would bring that to \(share(Self.mostTurned))."
    case .chinese:
      "\(name(plan)) 的波次 \(waveName) 代理太少,抽样噪声可能在 \(share(turned)) 的重复中改变了最后一次闸门检查的结果;"
        + "用 --agents \(enough) 可降到 \(share(Self.mostTurned))。"
    }
  }

  /// Noise goes with 1/√n, and the chance that it turns a check with the noise; to one digit. One
  /// agent for each member is always enough.
  private func agentsEnough(for turned: Double) -> String {
    let ratio = turned / Self.mostTurned
    let needed = Double(projection.scenario.settings.agents) * ratio * ratio
    var unit = 1.0
    while needed / unit > 9.5 { unit *= 10 }
    let enough = min((needed / unit).rounded(.up) * unit, projection.scenario.market.members)
    return HumanNumber(unit: .members, currency: "").text(enough)
  }
}
