import Foundation
import Projections
import Scenarios

/// The report as text for a terminal: a block for each case, no wider than its table.
public struct ValidationTable: Sendable {
  private let report: ValidationReport
  private let language: Language

  public init(_ report: ValidationReport, language: Language = .english) {
    self.report = report
    self.language = language
  }

  /// The whole text, ending with a line break.
  public var text: String {
    let cells = report.rows.map(cells)
    let widths = heads.indices.map { column in
      max(DisplayWidth.of(heads[column]), cells.map { DisplayWidth.of($0[column]) }.max() ?? 0)
    }
    var lines: [String] = []
    for item in report.cases {
      lines.append(item.name + say(": ", "：") + item.title)
      lines += Self.wrapped(
        say("source: ", "来源：") + item.source, to: widths.reduce(2 * widths.count, +))
      lines.append("  " + line(heads, widths))
      for (row, cells) in zip(report.rows, cells) where row.validationCase == item.name {
        lines.append("  " + line(cells, widths))
      }
      lines.append("")
    }
    return (lines + [summary]).joined(separator: "\n") + "\n"
  }

  private var heads: [String] {
    [
      say("quantity", "量"), say("expected", "期望值"), say("simulated", "模拟值"),
      say("error", "误差"), "z", say("verdict", "结论"),
    ]
  }

  private func say(_ english: String, _ chinese: String) -> String {
    language.say(english, chinese)
  }

  private func cells(_ row: ValidationRow) -> [String] {
    [
      row.quantity, Self.number(row.expected), Self.number(row.simulated),
      row.error.map { Self.number($0, digits: 2) } ?? say("exact", "精确"),
      row.z.map(Self.signed) ?? "–",
      say(row.verdict.rawValue, row.verdict == .ok ? "通过" : "未通过"),
    ]
  }

  private static func wrapped(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append("  " + word)
      }
    }
    return lines
  }

  /// Names and verdicts begin at the left, numbers end at the right.
  private func line(_ cells: [String], _ widths: [Int]) -> String {
    let padded = cells.indices.map { column in
      let room = String(
        repeating: " ", count: widths[column] - DisplayWidth.of(cells[column]))
      return column == 0 ? cells[column] + room : room + cells[column]
    }
    return (padded.dropLast() + [cells[cells.count - 1]]).joined(separator: "  ")
  }

  /// So many significant digits, without an exponent where there is room.
  private static func number(_ value: Double, digits: Int = 5) -> String {
    String(format: "%.\(digits)g", value)
  }

  /// Two decimals with a sign, none where they are all 0.
  private static func signed(_ z: Double) -> String {
    abs(z) < 0.005 ? "0.00" : String(format: "%+.2f", z)
  }

  private var summary: String {
    let (cases, rows) = (report.cases.count, report.rows.count)
    let bound = String(format: "%.2f", report.threshold.z)
    let (tests, exact) = (report.threshold.tests, rows - report.threshold.tests)
    let rule = say(
      "\(cases) cases, \(rows) numbers; \(tests) with |z| ≤ \(bound) (about 1 % chance of a false "
        + "alarm in all), \(exact) exact.",
      "\(cases) 个案例，\(rows) 个数；\(tests) 个要求 |z| ≤ \(bound)（全部合计误报概率约 1 %），"
        + "\(exact) 个要求精确相等。")
    guard !report.failures.isEmpty else { return rule + say(" All hold.", "全部通过。") }
    let failed = report.failedCases.joined(separator: ", ")
    return rule + say(" FAILED: \(failed).", "未通过：\(failed)。")
  }
}
