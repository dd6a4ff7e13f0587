import CXlsxWriter

extension XlsxSheet {
  /// Rows above stay in sight.
  func freeze(above row: Int) { worksheet_freeze_panes(sheet, lxw_row_t(row), 0) }

  /// Lets people filter the rows of a table by any of its columns.
  func filter(headerRow: Int, rows: Int, columns: Range<Int>) throws(WorkbookError) {
    guard !columns.isEmpty else { return }
    let (first, left) = try checked(CellPlace(headerRow, columns.lowerBound))
    let (last, right) = try checked(CellPlace(headerRow + rows, columns.upperBound - 1))
    try WorkbookError.check(worksheet_autofilter(sheet, first, left, last, right))
  }

  /// One page wide, with page numbers.
  ///
  /// - Parameter pages: how many pages long; 0: as many as it takes.
  func setUpPrint(repeatingRow row: Int? = nil, isLandscape: Bool = true, pages: UInt16 = 0)
    throws(WorkbookError)
  {
    if isLandscape { worksheet_set_landscape(sheet) } else { worksheet_set_portrait(sheet) }
    // A4.
    worksheet_set_paper(sheet, 9)
    worksheet_fit_to_pages(sheet, 1, pages)
    worksheet_set_margins(sheet, 0.5, 0.5, 0.6, 0.6)
    try WorkbookError.check(worksheet_set_footer(sheet, "&C&P / &N"))
    guard let row else { return }
    try WorkbookError.check(worksheet_repeat_rows(sheet, lxw_row_t(row), lxw_row_t(row)))
  }

  func hideGridlines() { worksheet_gridlines(sheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue)) }

  func setTabColour(_ colour: Colour) { worksheet_set_tab_color(sheet, colour.number) }

  /// The sheet that is seen first.
  func activate() { worksheet_activate(sheet) }

  /// Colours cells by their numbers, light for the least and dark for the greatest.
  func colourScale(rows: ClosedRange<Int>, columns: ClosedRange<Int>) throws(WorkbookError) {
    let (first, left) = try checked(CellPlace(rows.lowerBound, columns.lowerBound))
    let (last, right) = try checked(CellPlace(rows.upperBound, columns.upperBound))
    var scale = lxw_conditional_format()
    scale.type = UInt8(LXW_CONDITIONAL_2_COLOR_SCALE.rawValue)
    scale.min_color = SheetColours.scaleLow.number
    scale.max_color = SheetColours.scaleHigh.number
    try WorkbookError.check(
      worksheet_conditional_format_range(sheet, first, left, last, right, &scale))
  }
}
