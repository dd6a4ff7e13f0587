import Scenarios

/// What changed between two runs, as a terminal shows it.
public struct DifferenceText: Sendable {
  private let difference: RunDifference
  private let sentences: DifferenceSentences
  private let rows: DifferenceRows
  private let before: String
  private let after: String
  private let language: Language
  private let width: Int

  /// KPIs shown of each plan, so that the answer stays in sight.
  static let mostKPIs = 12
  private static let narrowestTitle = 10

  /// - Parameters:
  ///   - before: the former folder as the user named it.
  ///   - width: columns of the terminal.
  public init(
    _ difference: RunDifference, before: String, after: String, language: Language = .english,
    width: Int = 100
  ) {
    self.difference = difference
    let words = DifferenceWords.ofFiles(difference, in: language)
    sentences = DifferenceSentences(difference, words, language: language)
    rows = DifferenceRows(of: difference, words, language: language)
    self.before = DisplayWidth.printable(before)
    self.after = DisplayWidth.printable(after)
    self.language = language
    self.width = max(width, 40)
  }

  /// The whole text, ending with a line break.
  public var text: String {
    let heading = say("Before: \(before); after: \(after)", "之前：\(before)；之后：\(after)")
    var parts = [wrapped([heading])]
    if difference.isNothing {
      parts.append(
        wrapped([
          say("Nothing changed: neither what was set nor what is written.", "没有变化：设定与文件均相同。")
        ]))
    }
    parts.append(wrapped([sentences.answer]))
    parts.append(wrapped(sentences.caveats))
    parts.append(list(say("What was set", "设置"), rows.settings))
    parts.append(list(say("Keys of the scenario", "情景中的键"), rows.keys))
    parts.append(wrapped(sentences.counts))
    parts += rows.plans.map(table)
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }
      .joined(separator: "\n")
  }

  private func list(_ heading: String, _ rows: [DifferenceRows.Row]) -> [String] {
    guard !rows.isEmpty else { return [] }
    return [heading]
      + rows.flatMap { row in
        DisplayWidth.wrapped(
          "- \(row.title)\(say(": ", "："))\(row.before) → \(row.after)", to: width)
      }
  }

  private func table(_ plan: DifferenceRows.PlanRows) -> [String] {
    let shown = plan.kpis.prefix(Self.mostKPIs)
    let widest =
      shown.flatMap { [$0.before, $0.after, $0.difference] }.map(DisplayWidth.of).max() ?? 0
    let room = max(width - widest - PlanTable.gap.count, Self.narrowestTitle)
    let table = PlanTable(
      plans: [say("before", "之前"), say("after", "之后"), say("difference", "差异")],
      rows: shown.map {
        PlanTable.Row(
          title: DisplayWidth.cut($0.title, to: room), cells: [$0.before, $0.after, $0.difference])
      })
    let omitted = plan.kpis.count - shown.count
    let more =
      omitted == 0
      ? []
      : wrapped([
        say(
          "… and \(omitted) more of \(plan.plan); --csv FILE lists all.",
          "……\(plan.plan) 另有 \(omitted) 个；--csv FILE 列出全部。")
      ])
    return wrapped([plan.plan]) + table.lines(width: width).dropLast() + more
  }

  private func wrapped(_ sentences: [String]) -> [String] {
    sentences.flatMap { DisplayWidth.wrapped($0, to: width) }
  }

  private func say(_ english: String, _ chinese: String) -> String {
    language.say(english, chinese)
  }
}
