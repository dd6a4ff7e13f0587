import Foundation
import Projections
import Scenarios

/// A table of the page: numbers as people write them, with the exact ones on hover.
struct PageTable {
  private let table: DataTable
  private let columns: [Column]
  private let language: Language

  /// Wider tables are printed in smaller letters.
  private static let mostColumnsOnPaper = 12

  private struct Column {
    /// In which its numbers are written; nil for numbers that stand as they are.
    let unit: KPIUnit?
    /// Classes and other attributes of its head.
    let attributes: String
    let isText: Bool
  }

  private let currency: String

  init(_ table: DataTable, _ report: Report) {
    self.table = table
    language = report.language
    currency = report.currency
    columns = table.columns.map { Self.column($0.content) }
  }

  /// As it stands, or folded where it is long.
  var html: String {
    guard table.isDetail else { return HTML.element("h3", table.title) + grid }
    let rows = language.say("\(table.rows.count) rows", "\(table.rows.count) 行")
    return folded(table.title + language.say(" (\(rows))", "（\(rows)）"))
  }

  func folded(_ summary: String) -> String {
    "<details><summary>\(HTML.text(summary))</summary>\n\(grid)</details>\n"
  }

  /// End tags that HTML lets one leave out are left out: weekly tables are long.
  private var grid: String {
    let style = columns.count > Self.mostColumnsOnPaper ? " class=wide" : ""
    var text = "<div class=\"scroll\" tabindex=\"0\">"
    text += "<table id=\"table-\(HTML.text(table.id))\"\(style)>\n"
    text += "<caption>\(HTML.text(table.title))</caption>\n<thead><tr>"
    for (column, style) in zip(table.columns, columns) {
      text += "<th scope=col\(style.attributes)>" + HTML.text(column.title)
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
    case .text(let text): (column.isText ? "<td class=t>" : "<td>") + HTML.text(text)
    case .number(let number): html(number, column.unit)
    case .quantity(let number, let unit): html(number, unit)
    }
  }

  private func html(_ number: Double?, _ unit: KPIUnit?) -> String {
    guard let number, number.isFinite else { return "<td>\(HumanNumber.undefined)" }
    let exact = Self.exact(number)
    guard let unit else { return "<td>\(exact)" }
    let written = HumanNumber(unit: unit, currency: currency, language: language).text(number)
    return exact == written ? "<td>\(exact)" : "<td title=\(exact)>\(HTML.text(written))"
  }

  /// The number itself, in so many digits that reading it gives it back.
  static func exact(_ number: Double) -> String {
    let text = number.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private static func column(_ content: DataTable.Content) -> Column {
    switch content {
    case .text, .date: Column(unit: nil, attributes: " class=t", isText: true)
    case .week, .quantities: Column(unit: nil, attributes: "", isText: false)
    case .plain: column(.ratio)
    case .number(let unit): column(unit)
    }
  }

  private static func column(_ unit: KPIUnit) -> Column {
    Column(unit: unit, attributes: " data-unit=\(AxisUnit(unit).rawValue)", isText: false)
  }
}
