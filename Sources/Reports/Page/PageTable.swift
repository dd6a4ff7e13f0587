import Foundation
import Projections
import Scenarios

/// A table of the page: numbers as people write them, with the exact ones on hover.
struct PageTable {
  private let table: DataTable
  private let columns: [Column]
  private let language: Language

  /// Longer tables are folded.
  private static let mostRows = 40

  private struct Column {
    let isText: Bool
    let unit: String
    let write: @Sendable (Double) -> String
  }

  init(_ table: DataTable, _ report: Report) {
    self.table = table
    language = report.language
    columns = table.columns.map { Self.column($0.content, report) }
  }

  /// As it stands, or folded where it is long.
  var html: String {
    guard table.rows.count > Self.mostRows else { return HTML.element("h3", table.title) + grid }
    let rows = language.say("\(table.rows.count) rows", "\(table.rows.count) 行")
    return folded(table.title + language.say(" (\(rows))", "（\(rows)）"))
  }

  func folded(_ summary: String) -> String {
    "<details><summary>\(HTML.text(summary))</summary>\n\(grid)</details>\n"
  }

  /// End tags that HTML lets one leave out are left out: weekly tables are long.
  private var grid: String {
    var text = "<div class=\"scroll\" tabindex=\"0\"><table id=\"table-\(HTML.text(table.id))\">\n"
    text += "<caption>\(HTML.text(table.title))</caption>\n<thead><tr>"
    for (column, style) in zip(table.columns, columns) {
      text += style.isText ? "<th class=t scope=col>" : "<th scope=col data-unit=\(style.unit)>"
      text += HTML.text(column.title)
    }
    text += "</thead>\n<tbody>\n"
    for row in table.rows {
      text += "<tr>"
      for (cell, column) in zip(row, columns) { text += html(cell, column) }
      text += "\n"
    }
    return text + "</tbody>\n</table></div>\n"
  }

  private func html(_ cell: DataTable.Cell, _ column: Column) -> String {
    switch cell {
    case .text(let text): return (column.isText ? "<td class=t>" : "<td>") + HTML.text(text)
    case .number(let number):
      guard let number, number.isFinite else { return "<td>\(HumanNumber.undefined)" }
      let written = HTML.text(column.write(number))
      let exact = Self.exact(number)
      return exact == written ? "<td>\(written)" : "<td title=\(exact)>\(written)"
    }
  }

  /// The number itself, in so many digits that reading it gives it back.
  static func exact(_ number: Double) -> String {
    let text = number.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private static func column(_ content: DataTable.Content, _ report: Report) -> Column {
    switch content {
    case .text: return Column(isText: true, unit: "number", write: exact)
    case .week: return Column(isText: false, unit: "weeks", write: exact)
    case .plain: return number(.ratio, report)
    case .number(let unit): return number(unit, report)
    }
  }

  private static func number(_ unit: KPIUnit, _ report: Report) -> Column {
    let number = HumanNumber(unit: unit, currency: report.currency, language: report.language)
    return Column(isText: false, unit: AxisUnit(unit).rawValue) { number.text($0) }
  }
}
