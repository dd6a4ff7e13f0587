import CXlsxWriter
import Scenarios

/// A cell, from 0.
struct CellPlace: Equatable {
  let row: Int
  let column: Int

  init(_ row: Int, _ column: Int) {
    self.row = row
    self.column = column
  }
}

/// A sheet of a workbook that is being written. All texts are written as texts, whatever they begin
/// with, and without the characters that a workbook cannot hold.
struct XlsxSheet {
  let name: String
  let file: XlsxFile
  let sheet: UnsafeMutablePointer<lxw_worksheet>

  func text(_ text: String, at place: CellPlace, _ style: CellStyle = .plain)
    throws(WorkbookError)
  {
    let (row, column) = try checked(place)
    try WorkbookError.check(
      worksheet_write_string(sheet, row, column, CellText.clean(text), file.format(style)))
  }

  /// Empty where the number is not one.
  func number(_ value: Double?, at place: CellPlace, _ style: CellStyle = .plain)
    throws(WorkbookError)
  {
    let (row, column) = try checked(place)
    guard let value, value.isFinite else {
      return try WorkbookError.check(worksheet_write_blank(sheet, row, column, file.format(style)))
    }
    try WorkbookError.check(
      worksheet_write_number(sheet, row, column, value, file.format(style)))
  }

  /// As a date that can be counted with; as a text where Excel has no such date.
  func date(_ date: CivilDate?, at place: CellPlace) throws(WorkbookError) {
    guard let date else { return }
    guard let serial = ExcelDate.serial(of: date) else {
      return try text(date.description, at: place)
    }
    try number(Double(serial), at: place, .date)
  }

  /// A text over several columns of a row.
  func text(_ text: String, row: Int, columns: ClosedRange<Int>, _ style: CellStyle = .plain)
    throws(WorkbookError)
  {
    guard columns.count > 1 else {
      return try self.text(text, at: CellPlace(row, columns.lowerBound), style)
    }
    let (row, first) = try checked(CellPlace(row, columns.lowerBound))
    let (_, last) = try checked(CellPlace(Int(row), columns.upperBound))
    try WorkbookError.check(
      worksheet_merge_range(
        sheet, row, first, row, last, CellText.clean(text), file.format(style)))
  }

  /// A text that leads to the top of another sheet of this workbook.
  func link(to target: String, _ text: String, at place: CellPlace) throws(WorkbookError) {
    let (row, column) = try checked(place)
    let address = "internal:'\(target)'!A1"
    try WorkbookError.check(
      worksheet_write_url(sheet, row, column, address, file.format(.link)))
    try self.text(text, at: place, .link)
  }

  /// Width in characters.
  func setWidth(_ width: Double, ofColumns columns: ClosedRange<Int>) throws(WorkbookError) {
    let (_, first) = try checked(CellPlace(0, columns.lowerBound))
    let (_, last) = try checked(CellPlace(0, columns.upperBound))
    try WorkbookError.check(worksheet_set_column(sheet, first, last, width, nil))
  }

  /// Height in lines of usual text.
  func setHeight(lines: Double, ofRow row: Int) throws(WorkbookError) {
    let (row, _) = try checked(CellPlace(row, 0))
    // No row of Excel is higher than 409 points.
    let height = min(409, 15.75 * lines)
    try WorkbookError.check(worksheet_set_row(sheet, row, height, nil))
  }

  /// Puts a chart with its upper left corner at a cell. It stays as it is when rows are filtered away.
  func insert(_ chart: UnsafeMutablePointer<lxw_chart>, at place: CellPlace, description: String)
    throws(WorkbookError)
  {
    let (row, column) = try checked(place)
    var options = lxw_chart_options()
    options.x_scale = Self.chartWidth / 480
    options.y_scale = Self.chartHeight / 288
    options.object_position = UInt8(LXW_OBJECT_DONT_MOVE_DONT_SIZE.rawValue)
    let code = CString.with(CellText.attribute(description)) { description in
      options.description = description
      return worksheet_insert_chart_opt(sheet, row, column, chart, &options)
    }
    try WorkbookError.check(code)
  }

  /// Of a chart, in pixels.
  private static let chartWidth = 800.0
  private static let chartHeight = 400.0
  /// Width in characters of a column that holds a chart.
  static let widthOfChart = 113.0
  /// Rows of usual height that a chart and the space below it cover.
  static let rowsOfChart = 22

  func checked(_ place: CellPlace) throws(WorkbookError) -> (lxw_row_t, lxw_col_t) {
    guard place.row < Int(LXW_ROW_MAX), place.column < Int(LXW_COL_MAX) else {
      throw .sheetTooLarge(title: name)
    }
    return (lxw_row_t(place.row), lxw_col_t(place.column))
  }
}
