import Scenarios

/// Where on the sheet of chart data the numbers and texts of a chart stand.
struct ChartCells: Equatable {
  let sheet: String
  /// Of the block; the chart's title is in its upper left cell.
  let firstColumn: Int

  static let titleRow = 0
  static let axisRow = 1

  var headerRow: Int { 3 }
  var firstRow: Int { headerRow + 1 }
  var title: CellPlace { CellPlace(Self.titleRow, firstColumn) }
  var categoryTitle: CellPlace { CellPlace(Self.axisRow, firstColumn) }
  var valueTitle: CellPlace { CellPlace(Self.axisRow + 1, firstColumn) }
}

/// The sheet with the numbers that the charts are drawn from, side by side.
struct ChartDataSheet {
  let sheet: XlsxSheet
  private var nextColumn = 0

  init(_ sheet: XlsxSheet) throws(WorkbookError) {
    self.sheet = sheet
    try sheet.setUpPrint(pages: 1)
    sheet.freeze(above: ChartCells(sheet: "", firstColumn: 0).firstRow)
  }

  mutating func write(_ chart: NativeChart) throws(WorkbookError) -> ChartCells {
    let cells = ChartCells(sheet: sheet.name, firstColumn: nextColumn)
    try sheet.text(chart.title, at: cells.title, CellStyle(isBold: true))
    try sheet.text(chart.categoryAxis.title, at: cells.categoryTitle, CellStyle.quiet)
    try sheet.text(chart.valueAxis.title, at: cells.valueTitle, CellStyle.quiet)
    for (place, column) in chart.columns.enumerated() {
      try write(column, at: nextColumn + place, cells)
    }
    nextColumn += chart.columns.count + 1
    return cells
  }

  private func write(_ column: NativeChart.Column, at place: Int, _ cells: ChartCells)
    throws(WorkbookError)
  {
    try sheet.text(column.title, at: CellPlace(cells.headerRow, place), .header)
    try sheet.setWidth(16, ofColumns: place...place)
    switch column.values {
    case .numbers(let numbers, let format):
      let style = CellStyle(numberFormat: format)
      for (row, number) in numbers.enumerated() {
        guard number?.isFinite == true else { continue }
        try sheet.number(number, at: CellPlace(cells.firstRow + row, place), style)
      }
    case .dates(let dates):
      for (row, date) in dates.enumerated() {
        try sheet.date(date, at: CellPlace(cells.firstRow + row, place))
      }
    case .texts(let texts):
      for (row, text) in texts.enumerated() {
        try sheet.text(text, at: CellPlace(cells.firstRow + row, place))
      }
    }
  }
}
