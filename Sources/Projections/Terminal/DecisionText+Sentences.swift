import Scenarios

/// What a decision sheet says in sentences before it closes.
extension DecisionText {
  // MARK: Dominance

  var dominanceSentences: [String] {
    let plans = sheet.options.indices
    let found = plans.flatMap { plan in
      [ties(of: plan), firstOrder(of: plan), secondOrder(of: plan)].compactMap { $0 }
    }
    guard found.isEmpty else { return found }
    return [
      say(
        "No plan dominates another by the goal: which is better depends on how risk is taken.",
        "按目标没有计划随机占优于另一计划：孰优取决于风险偏好。")
    ]
  }

  /// Names of the plans to which a plan stands in a relation; nil when there is none.
  private func names(
    _ plan: Int, _ relation: (_ dominance: Dominance, _ other: Int) -> Bool
  ) -> String? {
    let others = sheet.options.indices.filter { other in
      sheet.dominance[plan][other].map { relation($0, other) } ?? false
    }
    return others.isEmpty ? nil : others.map(name).joined(separator: say(", ", "、"))
  }

  /// Each pair is told once.
  private func ties(of plan: Int) -> String? {
    names(plan) { $0.isTie && $1 > plan }.map {
      say("\(name(plan)) comes to the same as \($0).", "\(name(plan)) 与 \($0) 完全相同。")
    }
  }

  private func firstOrder(of plan: Int) -> String? {
    names(plan) { dominance, _ in dominance.isFirstOrder }.map {
      say(
        "\(name(plan)) dominates \($0) in first order: better for all who prefer more to less.",
        "\(name(plan)) 一阶随机占优于 \($0)：凡偏好更优结果者皆选前者。")
    }
  }

  private func secondOrder(of plan: Int) -> String? {
    names(plan) { dominance, _ in dominance.isSecondOrder && !dominance.isFirstOrder }.map {
      say(
        "\(name(plan)) dominates \($0) in second order: better for all who moreover shun risk.",
        "\(name(plan)) 二阶随机占优于 \($0)：凡厌恶风险者皆选前者。")
    }
  }

  // MARK: Selection or effect

  package var effectSentences: [String] {
    sheet.options.compactMap { option in
      option.effect.flatMap { sentence(of: option.plan, $0) }
    }
  }

  private func sentence(of plan: Int, _ effect: SelectionAndEffect) -> String? {
    guard effect.frequencyRatio.value != nil, effect.causalLift.value != nil else { return nil }
    let observed = text(effect.frequencyRatio, .ratio)
    let causal = text(effect.causalLift, .ratio)
    let incremental = text(effect.incrementalGMV, .money)
    let shifted = text(effect.shiftedGMV, .money)
    let share = effect.newShare.map { MeasuredText.percent($0.value ?? 0, $0.error) }
    return say(
      "\(name(plan)): private members order \(observed) times as often as public ones; \(causal) "
        + "times of it is because of the pool, the rest is who joins. Of what the private shop "
        + "gains, \(incremental) is new\(share.map { " (\($0))" } ?? ""), and \(shifted) has moved "
        + "over from public shops.",
      "\(name(plan))：私域会员的下单频次是公域会员的 \(observed) 倍；其中因私域而起的为 \(causal) 倍，"
        + "其余是入池者本身的差异。私域商城的增长中，\(incremental) 是新增"
        + "\(share.map { "（\($0)）" } ?? "")，\(shifted) 是从公域转移而来。")
  }

  // MARK: Channels

  var channelHeading: String {
    say(
      "Source channels: joins; incremental contribution within 26 weeks of joining, for each "
        + "joiner; cost of a join",
      "来源渠道：入池人次；每位入池者 26 周内的增量贡献；入池成本")
  }

  var channelRows: [PlanTable.Row] {
    let channels = sheet.options.first?.channels ?? []
    return channels.indices.compactMap { channel in
      let cells = sheet.options.map { $0.channels[channel] }
      guard cells.contains(where: { ($0.joins.mean ?? 0) > 0 }) else { return nil }
      return PlanTable.Row(
        title: DisplayWidth.printable(channels[channel].name), cells: cells.map(cell))
    }
  }

  private func cell(_ channel: DecisionSheet.ChannelOnSheet) -> String {
    guard let joins = channel.joins.mean, joins > 0 else { return HumanNumber.undefined }
    return [
      number(.members).text(joins), number(.money).text(channel.quality.mean),
      number(.moneyPerJoin).text(channel.costPerJoin.mean),
    ].joined(separator: say("; ", "；"))
  }

  // MARK: Waves on the calendar

  package var waveSentences: [String] {
    sheet.options.flatMap { option in
      option.waves.map { name(option.plan) + say(", ", "，") + sentence(of: $0) }
    }
  }

  private func sentence(of wave: WaveOnCalendar) -> String {
    let name = DisplayWidth.printable(wave.wave)
    let label = say("wave \(name)", "波次 \(name)")
    return [opening(of: wave, label), holding(of: wave)].compactMap { $0 }
      .joined(separator: say("; ", "；")) + say(".", "。")
  }

  private func opening(of wave: WaveOnCalendar, _ label: String) -> String {
    guard let median = wave.openWeek.median, let low = wave.openWeek.p05,
      let high = wave.openWeek.p95, let date = wave.date
    else { return say("\(label) never goes live", "\(label) 从未上线") }
    let weeks = number(.weeks)
    let range =
      low == high
      ? ""
      : say(
        " (\(weeks.text(low)) to \(weeks.text(high)))", "（\(weeks.text(low)) 至 \(weeks.text(high))）"
      )
    let isSure = wave.probabilityOpen.value == 1
    let share = text(wave.probabilityOpen, .probability)
    let about = low == high ? "" : say("about ", "约 ")
    return say(
      "\(label) goes live in week \(weeks.text(median))\(range), \(about)\(date)"
        + (isSure ? "" : ", in \(share) of the replicates"),
      "\(label) 于第 \(weeks.text(median)) 周\(range)上线，\(about)\(date)"
        + (isSure ? "" : "，概率 \(share)"))
  }

  private func holding(of wave: WaveOnCalendar) -> String? {
    guard let held = wave.holding.probability else { return nil }
    guard held.value != 0 else { return say("its gate never holds it", "闸门从未拦截") }
    let reasons = wave.holding.reasons.map {
      let share = number(.probability).text($0.probability)
      return words.condition($0.condition) + say(" (\(share))", "（\(share)）")
    }.joined(separator: say(", ", "、"))
    return say(
      "its gate holds it back in \(text(held, .probability)) of the replicates, for want of \(reasons)",
      "闸门拦截概率 \(text(held, .probability))，未达标：\(reasons)")
  }
}
