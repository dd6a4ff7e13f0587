import Projections
import Scenarios

/// A sheet with a table and, to the left of it, the charts that are made of it.
struct TableSheet {
  let table: DataTable
  /// Nil where the table stands behind no figure.
  let figure: Figure?
  let charts: [(chart: NativeChart, cells: ChartCells)]
  let currency: String
  let language: Language
  /// Name of the sheet with the contents.
  let cover: String

  static let headerRow = 3
  private static let firstRow = headerRow + 1
  /// Of what stands above a table that is narrower.
  private static let widthOfNotes = 110.0

  /// Charts have a column of their own, and a narrow one keeps the table off them.
  private var firstColumn: Int { charts.isEmpty ? 0 : 2 }

  func write(to sheet: XlsxSheet) throws(WorkbookError) {
    let layouts = table.columns.indices.map {
      ColumnLayout(of: $0, in: table, currency: currency)
    }
    if !charts.isEmpty {
      try sheet.setWidth(XlsxSheet.widthOfChart, ofColumns: 0...0)
      try sheet.setWidth(2, ofColumns: 1...1)
    }
    for (column, layout) in layouts.enumerated() {
      let place = firstColumn + column
      try sheet.setWidth(layout.width, ofColumns: place...place)
    }
    try writeTop(sheet, layouts)
    for (column, title) in table.columns.map(\.title).enumerated() {
      let style = CellStyle.header.aligned(alignment(of: column))
      try sheet.text(title, at: CellPlace(Self.headerRow, firstColumn + column), style)
    }
    try sheet.setHeight(lines: Double(headerLines(layouts)), ofRow: Self.headerRow)
    try writeRows(sheet, layouts)
    sheet.freeze(above: Self.firstRow)
    try sheet.filter(
      headerRow: Self.headerRow, rows: table.rows.count,
      columns: firstColumn..<firstColumn + table.columns.count)
    try colour(sheet)
    try insertCharts(sheet)
    try sheet.setUpPrint(repeatingRow: Self.headerRow)
  }

  // MARK: Above the table

  private func writeTop(_ sheet: XlsxSheet, _ layouts: [ColumnLayout]) throws(WorkbookError) {
    try sheet.text(table.title, at: CellPlace(0, 0), .title)
    try sheet.setHeight(lines: 1.5, ofRow: 0)
    let note = [figure?.description ?? "", remark].filter { !$0.isEmpty }.joined(separator: " ")
    let (columns, width) = roomForNote(layouts)
    if !note.isEmpty {
      try sheet.text(note, row: 1, columns: columns, .note)
      try sheet.setHeight(lines: Double(TextLines.count(note, width: width)), ofRow: 1)
    }
    try sheet.link(to: cover, language.say("← Contents", "← 目录"), at: CellPlace(2, 0))
  }

  /// Of columns that have no width of their own.
  private static let usualWidth = 8.43

  /// As many columns as give room for a line of some length, and their width.
  private func roomForNote(_ layouts: [ColumnLayout]) -> (ClosedRange<Int>, width: Int) {
    guard charts.isEmpty else { return (0...0, Int(XlsxSheet.widthOfChart)) }
    var width = 0.0
    var last = -1
    while width < Self.widthOfNotes {
      last += 1
      width += layouts.indices.contains(last) ? layouts[last].width : Self.usualWidth
    }
    return (0...last, Int(width))
  }

  private var remark: String {
    guard let figure else { return "" }
    return switch figure.form {
    case .flows:
      language.say(
        "Excel has no chart for flows; the report page shows them as one.",
        "Excel 没有流向图；网页报告中有。")
    case .heatMap:
      language.say("Darker cells are greater.", "颜色越深，数值越大。")
    default: ""
    }
  }

  private func headerLines(_ layouts: [ColumnLayout]) -> Int {
    let lines = table.columns.indices.map { column in
      TextLines.count(table.columns[column].title, width: Int(layouts[column].width) - 3)
    }
    return lines.max() ?? 1
  }

  // MARK: Rows

  private func alignment(of column: Int) -> CellStyle.Alignment {
    switch table.columns[column].content {
    case .text: .left
    case .date: .centre
    case .number, .plain, .week, .quantities: .right
    }
  }

  private func writeRows(_ sheet: XlsxSheet, _ layouts: [ColumnLayout]) throws(WorkbookError) {
    for (row, cells) in table.rows.enumerated() {
      for (column, cell) in cells.prefix(layouts.count).enumerated() {
        try write(
          cell, at: CellPlace(Self.firstRow + row, firstColumn + column), layouts[column],
          to: sheet)
      }
      // Not every program finds out by itself how high a row must be.
      let lines = cells.indices.map { linesOf(cells[$0], in: $0, layouts) }.max() ?? 1
      if lines > 1 { try sheet.setHeight(lines: Double(lines), ofRow: Self.firstRow + row) }
    }
  }

  private func linesOf(_ cell: DataTable.Cell, in column: Int, _ layouts: [ColumnLayout]) -> Int {
    guard layouts.indices.contains(column), layouts[column].wraps, case .text(let text) = cell
    else { return 1 }
    return TextLines.count(text, width: Int(layouts[column].width))
  }

  private func write(
    _ cell: DataTable.Cell, at place: CellPlace, _ layout: ColumnLayout, to sheet: XlsxSheet
  ) throws(WorkbookError) {
    switch cell {
    case .text(let text):
      if layout.holdsDates, let date = CivilDate(text) {
        try sheet.date(date, at: place)
      } else if !text.isEmpty {
        try sheet.text(text, at: place, layout.wraps ? .paragraph : .plain)
      }
    case .number(let number):
      guard number?.isFinite == true else { return }
      try sheet.number(number, at: place, CellStyle(numberFormat: layout.numberFormat))
    case .quantity(let number, let unit):
      guard let number, number.isFinite else { return }
      let format = NumberFormat.code(for: unit, currency: currency, numbers: [number])
      try sheet.number(number, at: place, CellStyle(numberFormat: format))
    }
  }

  // MARK: What shows the numbers

  /// Colours the numbers of a heat map: those in the unit that it shows.
  private func colour(_ sheet: XlsxSheet) throws(WorkbookError) {
    guard case .heatMap(let map) = figure?.form, !table.rows.isEmpty else { return }
    let columns = table.columns.indices.filter { column in
      guard case .number(let unit) = table.columns[column].content else { return false }
      return AxisUnit(unit) == map.axis.unit
    }
    guard let first = columns.first, let last = columns.last,
      columns.count == last - first + 1
    else { return }
    let rows = Self.firstRow...Self.firstRow + table.rows.count - 1
    try sheet.colourScale(rows: rows, columns: firstColumn + first...firstColumn + last)
  }

  private func insertCharts(_ sheet: XlsxSheet) throws(WorkbookError) {
    for (place, (chart, cells)) in charts.enumerated() {
      let drawn = try ChartDrawing(chart: chart, cells: cells).draw(in: sheet.file)
      try sheet.insert(
        drawn, at: CellPlace(Self.firstRow + place * XlsxSheet.rowsOfChart, 0),
        description: chart.description)
    }
  }
}
