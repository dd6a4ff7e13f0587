extension Reader {
  /// How far the shares of the segments may be from 1 when all of them are certain; a third
  /// written as 33.3% three times is near enough. They are then scaled to 1.
  static let shareTolerance = 0.001 + 1e-9

  /// Checks what holds between values, once each of them is read.
  mutating func checkRelations() {
    checkAgents()
    checkSegmentShares()
    checkSeason()
    checkDecision()
    for plan in scenario.plans {
      checkAdBudgets(of: plan)
      checkConditions(of: plan)
      WaveOrder(plan.waves).circle.map { reportCircle($0, of: plan) }
      checkRest(of: plan)
      checkAudience(of: plan)
      checkMinutes(of: plan)
    }
  }

  private mutating func checkAgents() {
    guard let origin = origins["simulation.agents"], scenario.market.members >= 1,
      Double(scenario.settings.agents) > scenario.market.members
    else { return }
    let agents = Wording.number(Double(scenario.settings.agents))
    let members = Wording.number(scenario.market.members)
    log.error(
      .outOfRange, at: origin,
      Message(
        "there are more agents (\(agents)) than members (\(members))",
        "模拟个体（\(agents)）多于会员（\(members)）"),
      hint: Message("one agent stands for one member or more", "一个模拟个体代表一名或多名会员"))
  }

  /// Season and campaigns multiply; what comes out must still be a market.
  private mutating func checkSeason() {
    let weeks = (0..<52).map { scenario.calendar.orderFactor(inWeekOfYear: $0) }
    guard let worst = weeks.indices.max(by: { weeks[$0] < weeks[$1] }),
      weeks[worst] > Limits.orderFactor
    else { return }
    let factor = Wording.number(weeks[worst].rounded())
    let most = Wording.number(Limits.orderFactor)
    log.error(
      .outOfRange, at: origin("calendar.campaigns"),
      Message(
        "season and campaigns multiply orders by \(factor) in week \(worst) of the year, and "
          + "\(most) is the most",
        "一年中第 \(worst) 周，季节与大促合计把订单放大 \(factor) 倍，上限为 \(most) 倍"),
      hint: Message(
        "campaigns that run in the same week multiply each other", "同一周内的大促倍数相乘"))
  }

  private mutating func checkSegmentShares() {
    let paths = scenario.segments.map { "segments.\($0.name).share" }
    guard !paths.isEmpty, paths.allSatisfy(isSound) else { return }
    let sum = scenario.segments.reduce(0) { $0 + $1.share }
    let isUncertain = scenario.uncertainNumbers.contains { paths.contains($0.path) }
    let tolerance = isUncertain ? 0.1 : Reader.shareTolerance
    if abs(sum - 1) > tolerance {
      let percent = Wording.number((sum * 10_000).rounded() / 100)
      log.error(
        .shares, at: origin("segments"),
        Message(
          "the shares of the segments add up to \(percent) %, not 100 %",
          "各客群的占比合计为 \(percent) %，而不是 100 %"),
        hint: isUncertain
          ? Message(
            "the middles of uncertain shares must add up to 90 % to 110 %",
            "不确定占比的中心值合计须在 90 % 至 110 % 之间") : nil)
    } else {
      scenario.scaleSegmentShares()
    }
  }

  /// Whether there is a value at a path, and nothing wrong with it.
  func isSound(_ path: String) -> Bool {
    origins[path].map { !log.hasError(at: $0) } ?? false
  }

  private mutating func checkAdBudgets(of plan: Plan) {
    // Segments that could not be read have an error of their own; nothing is known of the mix.
    guard !scenario.segments.isEmpty else { return }
    for (channel, schedule) in zip(scenario.channels, plan.acquisition)
    where channel.trigger == .ad && schedule.steps.contains(where: { $0.value > 0 }) {
      let reached = zip(scenario.segments, channel.mix).contains { $0.share > 0 && $1 > 0 }
      if !reached {
        log.error(
          .conflict, at: origin("plans.\(plan.name).acquisition.\(channel.name)"),
          Message(
            "\(Wording.quoted(channel.name)) has a budget, but its `mix` is 0 in every segment",
            "\(Wording.quoted(channel.name)) 有预算，但其 `mix` 在所有客群中均为 0"))
      }
    }
  }

  /// Shares among the KPIs of gates cannot exceed 1.
  private mutating func checkConditions(of plan: Plan) {
    for wave in plan.waves {
      for condition in wave.gate?.conditions ?? [] {
        guard let value = condition.values.first(where: { $0 > 1 }) else { continue }
        guard [.privatePenetration, .activeRate].contains(condition.indicator) else { continue }
        let path =
          "plans.\(plan.name).waves.\(wave.name).gate.all."
          + "\(condition.indicator.rawValue).\(condition.bound.rawValue)"
        let written = Wording.number(value)
        log.error(
          .outOfRange, at: origin(path),
          Message(
            "`\(condition.indicator.rawValue)` is a share, 0 to 1, and cannot be compared with "
              + written,
            "`\(condition.indicator.rawValue)` 是 0 至 1 的比例，不能与 \(written) 比较"),
          hint: value <= 100
            ? Message(
              "write \(written)% for \(written) per cent", "百分之 \(written) 请写 \(written)%") : nil)
      }
    }
  }

  private mutating func reportCircle(_ circle: [Int], of plan: Plan) {
    let names = circle.map { Wording.plain(plan.waves[$0].name) }
    let path = (names + [names[0]]).joined(separator: " → ")
    let place = origin("plans.\(plan.name).waves.\(plan.waves[circle[0]].name).after")
    log.error(
      .cycle, at: place,
      circle.count == 1
        ? Message(
          "the wave \(Wording.quoted(names[0])) waits for itself",
          "波次 \(Wording.quoted(names[0])) 在等待自己")
        : Message("waves wait for each other: \(path)", "波次互相等待：\(path)"),
      hint: Message("no wave in such a circle can ever open", "这样循环等待的波次永远不会开放"))
  }

  private mutating func checkRest(of plan: Plan) {
    guard let rest = plan.waves.firstIndex(where: { $0.audience.takesRest }) else { return }
    guard rest + 1 < plan.waves.count else { return }
    let next = plan.waves[rest + 1]
    let (late, taker) = (Wording.quoted(next.name), Wording.quoted(plan.waves[rest].name))
    log.error(
      .shares, at: origin("plans.\(plan.name).waves.\(next.name).audience"),
      Message(
        "the wave \(late) finds nobody: \(taker) before it takes the rest",
        "波次 \(late) 没有会员可纳入：排在它前面的 \(taker) 已纳入其余全部会员"),
      hint: Message(
        "put the wave with `audience: rest` last", "请把 `audience: rest` 的波次放在最后"))
  }

  /// The waves may not take more of a segment than there is.
  private mutating func checkAudience(of plan: Plan) {
    var taken = [Double](repeating: 0, count: scenario.segments.count)
    for wave in plan.waves where !wave.audience.takesRest {
      guard isSound("plans.\(plan.name).waves.\(wave.name).audience.share") else { continue }
      for segment in wave.audience.segments { taken[segment] += wave.audience.share }
      guard let worst = wave.audience.segments.first(where: { taken[$0] > 1 + 1e-6 }) else {
        continue
      }
      let percent = Wording.number((taken[worst] * 10_000).rounded() / 100)
      let name = Wording.quoted(wave.name)
      let segment = Wording.quoted(scenario.segments[worst].name)
      log.error(
        .shares, at: origin("plans.\(plan.name).waves.\(wave.name).audience"),
        Message(
          "up to the wave \(name) the waves take \(percent) % of the segment \(segment)",
          "到波次 \(name) 为止，各波次共纳入客群 \(segment) 的 \(percent) %"),
        hint: Message(
          "shares are of all members of a segment; the last wave can take `rest`",
          "比例以客群的全部会员为分母；最后一个波次可写 `rest`"))
      return
    }
  }
}

/// Which wave waits for which.
struct WaveOrder {
  private let waves: [Wave]

  init(_ waves: [Wave]) { self.waves = waves }

  /// Waves that wait for each other, from the first of them in file order; nil when all can open.
  var circle: [Int]? {
    for start in waves.indices {
      var chain = [start]
      while let next = waves[chain[chain.count - 1]].after, waves.indices.contains(next) {
        if next == start { return chain }
        guard !chain.contains(next) else { break }
        chain.append(next)
      }
    }
    return nil
  }
}
