import Foundation

/// The report as text for a terminal: a block for each case, no wider than its table.
public struct ValidationTable: Sendable {
  private let report: ValidationReport

  public init(_ report: ValidationReport) { self.report = report }

  /// The whole text, ending with a line break.
  public var text: String {
    let cells = report.rows.map(cells)
    let widths = Self.heads.indices.map { column in
      max(Self.heads[column].count, cells.map { $0[column].count }.max() ?? 0)
    }
    var lines: [String] = []
    for item in report.cases {
      lines.append("\(item.name): \(item.title)")
      lines += Self.wrapped("source: " + item.source, to: widths.reduce(2 * widths.count, +))
      lines.append("  " + line(Self.heads, widths))
      for (row, cells) in zip(report.rows, cells) where row.validationCase == item.name {
        lines.append("  " + line(cells, widths))
      }
      lines.append("")
    }
    return (lines + [summary]).joined(separator: "\n") + "\n"
  }

  private static let heads = ["quantity", "expected", "simulated", "error", "z", "verdict"]

  private func cells(_ row: ValidationRow) -> [String] {
    [
      row.quantity, Self.number(row.expected), Self.number(row.simulated),
      row.error.map { Self.number($0, digits: 2) } ?? "exact",
      row.z.map(Self.signed) ?? "–", row.verdict.rawValue,
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
      let room = String(repeating: " ", count: widths[column] - cells[column].count)
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
    let rule =
      "\(cases) cases, \(rows) numbers; \(report.threshold.tests) with |z| ≤ \(bound) "
      + "(about 1 % chance of a false alarm in all), \(rows - report.threshold.tests) exact."
    guard !report.failures.isEmpty else { return rule + " All hold." }
    return rule + " FAILED: \(report.failedCases.joined(separator: ", "))."
  }
}
