import Scenarios

/// How a race of plans ended, in one sentence.
public struct SettlementText: Sendable {
  private let settlement: Settlement
  private let sheet: DecisionSheet
  private let words: DecisionText
  private let width: Int

  /// - Parameters:
  ///   - sheet: of the replicates that the race took.
  ///   - width: columns of the terminal.
  public init(
    _ settlement: Settlement, _ sheet: DecisionSheet, language: Language = .english,
    width: Int = 100
  ) {
    self.settlement = settlement
    self.sheet = sheet
    self.width = max(width, 40)
    words = DecisionText(sheet, language: language, width: width)
  }

  /// The whole text, ending with a line break.
  public var text: String {
    DisplayWidth.wrapped(sentence, to: width).joined(separator: "\n") + "\n"
  }

  var sentence: String {
    let selection = settlement.selection
    guard selection.isSettled else { return open(selection) }
    return selection.survivors.count > 1 ? tie(selection) : settled(selection)
  }

  private func settled(_ selection: FullySequentialSelection) -> String {
    words.say(
      "Settled by \(selection.count) of at most \(settlement.most) replicates: \(names(selection)) "
        + "is the best of all plans by the goal, found with a probability of at least \(confidence) "
        + "where it is better than every other one by \(indifference) or more.",
      "已由 \(selection.count) 次重复（至多 \(settlement.most) 次）确定：按目标 \(names(selection)) 最优；"
        + "若其优于其他各计划至少 \(indifference)，则选对的概率不低于 \(confidence)。")
  }

  private func tie(_ selection: FullySequentialSelection) -> String {
    words.say(
      "Settled by \(selection.count) of at most \(settlement.most) replicates: "
        + "\(names(selection)) come to the same by the goal, and no other plan is better.",
      "已由 \(selection.count) 次重复（至多 \(settlement.most) 次）确定：按目标 \(names(selection)) 相同，"
        + "且没有更优的计划。")
  }

  private func open(_ selection: FullySequentialSelection) -> String {
    guard let enough = selection.mostReplicates else {
      return words.say(
        "Not settled by \(selection.count) replicates, the most that were allowed: too few define "
          + "the goal in all plans.",
        "\(selection.count) 次重复（允许的上限）未能确定：目标在所有计划中均有定义的重复过少。")
    }
    let number = HumanNumber(unit: .members, currency: "", language: words.language).text(enough)
    return words.say(
      "Not settled by \(selection.count) replicates, the most that were allowed: which of "
        + "\(names(selection)) is the best is open. At a confidence of \(confidence) and for a "
        + "difference of \(indifference) it takes \(number) at most (--most-replicates).",
      "\(selection.count) 次重复（允许的上限）未能确定 \(names(selection)) 中何者最优。置信度 \(confidence)、"
        + "差异 \(indifference) 至多需要 \(number) 次（--most-replicates）。")
  }

  private func names(_ selection: FullySequentialSelection) -> String {
    selection.survivors.map(words.name).joined(separator: words.say(", ", "、"))
  }

  private var confidence: String {
    HumanNumber(unit: .probability, currency: "", language: words.language).text(
      settlement.selection.rule.confidence)
  }

  private var indifference: String {
    words.number(sheet.objective.unit).text(settlement.selection.rule.indifference)
  }
}
