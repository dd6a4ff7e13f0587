import Scenarios

/// What changed between two runs, in sentences.
package struct DifferenceSentences: Sendable {
  private let difference: RunDifference
  private let words: DifferenceWords
  private let language: Language

  package init(_ difference: RunDifference, _ words: DifferenceWords, language: Language) {
    self.difference = difference
    self.words = words
    self.language = language
  }

  // MARK: The answer

  /// Whether the plan to choose changed.
  package var answer: String {
    let choice = difference.choice
    guard let before = try? choice.before.get(), let after = try? choice.after.get() else {
      let (old, new) = (text(choice.before), text(choice.after))
      return say(
        "Whether the choice changed cannot be told. Before: \(old). After: \(new).",
        "无法说明选择是否改变。之前：\(old)。之后：\(new)。")
    }
    guard before.plan == after.plan else {
      return say(
        "The choice changes: from \(text(before)) to \(text(after)).",
        "选择改变：由 \(text(before))变为 \(text(after))。")
    }
    guard let plan = before.plan.map(words.plan) else {
      return say("As before, no plan keeps to the constraints.", "与之前一样，没有计划满足约束。")
    }
    let (old, new) = (reason(before), reason(after))
    guard old != new else {
      return say("The choice stays: \(plan) (\(old)).", "选择不变：\(plan)（\(old)）。")
    }
    return say(
      "The choice stays: \(plan). Before: \(old); after: \(new).",
      "选择不变：\(plan)。之前：\(old)；之后：\(new)。")
  }

  private func text(_ answer: Result<ChoiceDifference.Answer, DecisionError>) -> String {
    switch answer {
    case .success(let answer): text(answer)
    case .failure(let error): error.message.text(in: language)
    }
  }

  private func text(_ answer: ChoiceDifference.Answer) -> String {
    guard let plan = answer.plan.map(words.plan) else {
      return say("no plan (none keeps to the constraints)", "不选任何计划（无一满足约束）")
    }
    return say("\(plan) (\(reason(answer)))", "\(plan)（\(reason(answer))）")
  }

  /// How surely it is the best plan, or why it is chosen though it is not.
  private func reason(_ answer: ChoiceDifference.Answer) -> String {
    guard answer.plan == answer.best else {
      let best = words.plan(answer.best)
      return say(
        "\(best) is better on average, but breaks a constraint", "\(best) 平均更优，但不满足约束")
    }
    let share = MeasuredText(unit: .probability, currency: "", language: language).text(
      answer.probabilityOfBest)
    return say("best in \(share) of the worlds", "在 \(share) 的重复中最优")
  }

  // MARK: KPIs

  /// How KPIs were held against each other, how many changed, and how many would by chance.
  package var counts: [String] {
    guard difference.pairing != .none else { return [] }
    let (all, same) = (difference.kpis.count, difference.count(of: .none))
    guard same < all else {
      return [
        say(
          "All \(all) KPIs of the plans that both have are the same (\(pairing)).",
          "两次运行共有计划的 \(all) 个指标相同（\(pairing)）。")
      ]
    }
    let (within, beyond) = (
      difference.count(of: .withinError), difference.count(of: .beyondError)
    )
    let compared = say(
      "KPIs over the horizon, \(pairing): of \(all), \(same) are the same, "
        + "\(within) differ within error, and \(beyond) beyond it (99 %).",
      "期间指标，\(pairing)：\(all) 个中有 \(same) 个相同，\(within) 个之差在误差之内，\(beyond) 个超出误差（99 %）。")
    return [compared] + [untold, chance].compactMap { $0 }
  }

  private var pairing: String {
    switch difference.pairing {
    case .replicates(let count):
      say("replicate by replicate, \(count) of the same seed", "同一随机种子的 \(count) 次重复逐一相比")
    case .means(let before, let after):
      say(
        "by means of \(before) and \(after) replicates of different seeds",
        "不同随机种子的 \(before) 次与 \(after) 次重复的均值相比")
    case .none: ""
    }
  }

  private var untold: String? {
    let count = difference.count(of: .untold)
    guard count > 0 else { return nil }
    return say(
      "Of \(count) more that differ there is no telling.", "另有 \(count) 个有差异，但无从判断。")
  }

  private var chance: String? {
    let count = difference.couldBeChance
    guard count > 0 else { return nil }
    let expected = HumanNumber(unit: .ratio, currency: "", language: language).text(
      difference.expectedByChance)
    return say(
      "By chance alone one would expect \(expected) of \(count) beyond error.",
      "仅凭偶然，\(count) 个中预期有 \(expected) 个超出误差。")
  }

  // MARK: Caveats

  /// What makes the runs hard to compare.
  package var caveats: [String] { difference.caveats.map(text) }

  private func text(_ caveat: RunDifference.Caveat) -> String {
    switch caveat {
    case .scenarios(let before, let after):
      let (before, after) = (DisplayWidth.printable(before), DisplayWidth.printable(after))
      return say(
        "The runs are of scenarios with different names: \(before) and \(after).",
        "两次运行的情景名称不同：\(before) 与 \(after)。")
    case .horizons(let before, let after):
      return say(
        "The horizons differ (\(before) and \(after) weeks), so no KPIs are held against each other: "
          + "what happens in more weeks is more, or another average. Run both with the same --weeks.",
        "期间不同（\(before) 周与 \(after) 周），因此不比较任何指标：周数不同，总量与平均都不同。"
          + "请以相同的 --weeks 重新运行。")
    case .currencies(let before, let after):
      let (before, after) = (DisplayWidth.printable(before), DisplayWidth.printable(after))
      return say(
        "The currencies differ (\(before) and \(after)), so KPIs in money are not held against each "
          + "other.", "货币不同（\(before) 与 \(after)），因此不比较金额指标。")
    case .replicates(let before, let after, let common):
      return say(
        "The runs have \(before) and \(after) replicates: the first \(common) of both are the same "
          + "worlds, and only they are held against each other.",
        "两次运行分别有 \(before) 次与 \(after) 次重复：各自的前 \(common) 次属同一世界，仅比较这些重复。")
    case .oneReplicate:
      return say(
        "A single replicate has no error, so there is no telling what is luck; run at least two, "
          + "better a hundred (--replicates 100).",
        "单次重复没有误差，无从区分偶然；请至少运行两次，最好一百次（--replicates 100）。")
    case .kpis(let ids):
      let names = ids.map(words.kpi).joined(separator: say(", ", "、"))
      return say(
        "KPIs of channels that only one run has are left out: \(names).",
        "只有一次运行具备的渠道指标不作比较：\(names)。")
    case .unexplained:
      return say(
        "Nothing that was set or written differs, and yet results do: one folder was changed by hand, "
          + "or written by another build of this version.",
        "设定与文件均无不同，结果却不同：其中一个文件夹被人改动过，或由本版的另一构建写出。")
    }
  }

  private func say(_ english: String, _ chinese: String) -> String {
    language.say(english, chinese)
  }
}
