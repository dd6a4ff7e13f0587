import Scenarios

/// Expectations as a terminal shows them: a table, and a sentence on each that is not met, or met by
/// luck.
public struct ExpectationText: Sendable {
  /// The same scenario with one seed after the other; the first is the one that is shown.
  private let reports: [ExpectationReport]
  private let language: Language
  private let width: Int

  /// - Parameters:
  ///   - reports: at least one.
  ///   - width: columns of the terminal.
  public init(_ reports: [ExpectationReport], language: Language = .english, width: Int = 100) {
    self.reports = reports
    self.language = language
    self.width = max(width, 40)
  }

  /// The whole text, ending with a line break; empty where nothing is expected.
  public var text: String {
    guard let shown = reports.first, !shown.rows.isEmpty else { return "" }
    let headings = [say("expected", "预期"), say("simulated", "模拟"), say("met", "达成")]
    var lines = PlanTable(plans: headings, rows: rows(of: shown)).lines(width: width)
    lines += DisplayWidth.wrapped(sentence(on: shown), to: width)
    for (place, row) in shown.rows.enumerated() {
      guard let remark = remark(on: row, at: place) else { continue }
      lines += DisplayWidth.wrapped(remark, to: width)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: The table

  /// A line for each plan, and below it one for each thing that is expected of it.
  private func rows(of shown: ExpectationReport) -> [PlanTable.Row] {
    let cells = shown.rows.enumerated().map { place, row in
      [band(of: row), number(of: row).text(row.estimate), verdict(on: row, at: place)]
    }
    let room = roomForTitles(beside: cells)
    var plans: [String] = []
    for row in shown.rows where !plans.contains(row.expectation.plan) {
      plans.append(row.expectation.plan)
    }
    return plans.flatMap { plan in
      [PlanTable.Row(title: DisplayWidth.printable(plan), cells: Self.empty)]
        + shown.rows.indices.filter { shown.rows[$0].expectation.plan == plan }.flatMap {
          titled(title(of: shown.rows[$0]), cells[$0], room: room)
        }
    }
  }

  private static let empty = ["", "", ""]
  private static let indent = "  "
  private static let leastRoom = 20

  /// What is left of the width when the cells have theirs.
  private func roomForTitles(beside cells: [[String]]) -> Int {
    let widths = Self.empty.indices.map { column in
      (cells.map { DisplayWidth.of($0[column]) }.max() ?? 0) + PlanTable.gap.count
    }
    return max(Self.leastRoom, width - widths.reduce(Self.indent.count, +))
  }

  /// A row whose title goes on below where it is too long.
  private func titled(_ title: String, _ cells: [String], room: Int) -> [PlanTable.Row] {
    DisplayWidth.wrapped(title, to: room).enumerated().map { line, text in
      PlanTable.Row(title: Self.indent + text, cells: line == 0 ? cells : Self.empty)
    }
  }

  private func title(of row: ExpectationReport.Row) -> String {
    let title = row.kpi.title(in: language)
    guard let week = row.expectation.week else { return title }
    return title + say(", week \(week)", "，第 \(week) 周")
  }

  private func band(of row: ExpectationReport.Row) -> String {
    let (low, high) = (row.expectation.band.lowerBound, row.expectation.band.upperBound)
    return say(
      "\(number(of: row).text(low)) to \(number(of: row).text(high))",
      "\(number(of: row).text(low)) 至 \(number(of: row).text(high))")
  }

  private func number(of row: ExpectationReport.Row) -> HumanNumber {
    HumanNumber(unit: row.kpi.unit, currency: reports[0].scenario.currency, language: language)
  }

  private func verdict(on row: ExpectationReport.Row, at place: Int) -> String {
    guard reports.count > 1 else { return word(for: row.verdict) }
    let met = reports.count { $0.rows[place].verdict == .met }
    return say("\(met) of \(reports.count) seeds", "\(reports.count) 个种子中 \(met) 个")
  }

  private func word(for verdict: ExpectationReport.Verdict) -> String {
    switch verdict {
    case .met: say("yes", "是")
    case .missed: say("no", "否")
    case .undefined: say("not defined", "没有定义")
    }
  }

  // MARK: Remarks

  private func sentence(on shown: ExpectationReport) -> String {
    let met = shown.rows.indices.count { place in
      reports.allSatisfy { $0.rows[place].verdict == .met }
    }
    return say(
      "\(met) of \(shown.rows.count) expectations are met.",
      "\(shown.rows.count) 项预期中 \(met) 项达成。")
  }

  private func remark(on row: ExpectationReport.Row, at place: Int) -> String? {
    let name = "\(DisplayWidth.printable(row.expectation.plan)), \(row.kpi.id)"
    let source = DisplayWidth.printable(row.expectation.source)
    if reports.contains(where: { $0.rows[place].verdict != .met }) {
      return say("Not met: \(name), after: \(source)", "未达成：\(name)，出处：\(source)")
    }
    guard row.hangsOnSeed, let error = row.seedError.map(number(of: row).text) else { return nil }
    return say(
      "\(name): met, but no further from the end of the band than the luck of a seed may move it "
        + "(\(error), 99 %).",
      "\(name)：已达成，但距区间边界不超过种子误差（\(error)，99 %）。")
  }

  private func say(_ english: String, _ chinese: String) -> String {
    language.say(english, chinese)
  }
}
