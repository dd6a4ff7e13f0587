import Scenarios

/// What a decision sheet says of the numbers that would turn the order of the two plans ahead.
extension DecisionText {
  /// Lines without breaks, then a table of the numbers; both empty where there are not two plans.
  package var flipSentences: [String] {
    guard let flip = sheet.flip else { return [] }
    let (plan, rival) = (name(flip.plan), name(flip.rival))
    switch flip.finding {
    case .nothingUncertain:
      return [
        say(
          "What would flip it: nothing, for no number that bears on \(plan) and \(rival) is "
            + "uncertain.",
          "什么会改变排序：没有；与 \(plan)、\(rival) 有关的数字均为确定值。")
      ]
    case .sameEverywhere:
      return [
        say(
          "What would flip it: nothing, for \(plan) and \(rival) differ by the same in all "
            + "replicates.",
          "什么会改变排序：没有；\(plan) 与 \(rival) 的差异在所有重复中相同。")
      ]
    case .tooFewReplicates(let least):
      return [
        say(
          "What would flip it: that takes at least \(least) replicates to tell.",
          "什么会改变排序：至少需要 \(least) 次重复才能判断。")
      ]
    case .numbers:
      return [
        say(
          "What would flip it: for each number, the part of the variance of the difference between "
            + "\(plan) and \(rival) that it explains, the value from which on \(rival) is expected to "
            + "be ahead, and by how much \(plan) is where the number is low and high (5 % and 95 % of "
            + "its draws)",
          "什么会改变排序：各数字解释 \(plan) 与 \(rival) 差异方差的比例，预期 \(rival) 领先的临界值，"
            + "以及数字取低值与高值（其抽样的 5 % 与 95 %）时 \(plan) 领先多少")
      ]
    }
  }

  /// Empty where no number is uncertain.
  var flipTable: PlanTable? {
    guard let flip = sheet.flip, case .numbers(let numbers) = flip.finding else { return nil }
    let listed = numbers.filter(isListed)
    let columns = [
      say("explains", "解释"), say("flips", "改变"), say("at low", "低值时"), say("at high", "高值时"),
    ]
    return PlanTable(
      plans: columns, rows: (listed.isEmpty ? Array(numbers.prefix(1)) : listed).map(row))
  }

  /// Numbers that flip nothing are listed where they explain more than the standard error of it, and 1 %.
  private func isListed(_ number: TurningNumber) -> Bool {
    if case .at = number.turn { return true }
    let share = number.explainedShare
    return (share.value ?? 0) > max(share.error ?? 0, Self.leastShare)
  }

  private static let leastShare = 0.01

  private func row(_ number: TurningNumber) -> PlanTable.Row {
    PlanTable.Row(
      title: DisplayWidth.printable(number.paths.joined(separator: ", ")),
      cells: [
        MeasuredText.percent(number.explainedShare.value ?? 0, number.explainedShare.error),
        turn(number.turn), end(number.low), end(number.high),
      ])
  }

  private func end(_ end: TurningNumber.End) -> String {
    let value = end.values.map(number(.ratio).text).joined(separator: " / ")
    return text(Measured(value: end.difference.value), sheet.objective.unit)
      + say(" (\(value))", "（\(value)）")
  }

  private func turn(_ turn: TurningNumber.Turn) -> String {
    switch turn {
    case .staysAhead: return say("no: ahead over the whole range", "否：全程领先")
    case .staysBehind: return say("no: behind over the whole range", "否：全程落后")
    case .at(let turn):
      let value = turn.values.map { text($0, .ratio) }.joined(separator: " / ")
      let share = text(turn.probability, .probability)
      return turn.isAheadBelow
        ? say("above \(value), in \(share)", "高于 \(value)，概率 \(share)")
        : say("below \(value), in \(share)", "低于 \(value)，概率 \(share)")
    }
  }
}
