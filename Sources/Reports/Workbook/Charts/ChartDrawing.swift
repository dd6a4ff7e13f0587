import CXlsxWriter

/// Draws a chart from the cells in which its numbers stand.
struct ChartDrawing {
  let chart: NativeChart
  let cells: ChartCells

  func draw(in file: XlsxFile) throws(WorkbookError) -> UnsafeMutablePointer<lxw_chart> {
    let drawn = try file.newChart(type)
    for series in chart.series { try add(series, to: drawn) }
    // The texts of a chart stand in cells too: the library takes those that begin with = for formulas.
    chart_title_set_name_range(drawn, cells.sheet, row(cells.title), column(cells.title))
    var font = lxw_chart_font()
    font.size = 13
    font.bold = 1
    chart_title_set_name_font(drawn, &font)
    // The library calls the horizontal axis x, which of bars is that of the values.
    let isLying = chart.kind == .bars || chart.kind == .stackedBars
    let (x, y) = (drawn.pointee.x_axis, drawn.pointee.y_axis)
    if let categories = isLying ? y : x, let values = isLying ? x : y {
      set(categories, chart.categoryAxis, title: cells.categoryTitle)
      set(values, chart.valueAxis, title: cells.valueTitle)
      if !chart.isScatter { chart_axis_major_gridlines_set_visible(categories, 0) }
    }
    setLegend(of: drawn)
    switch chart.kind {
    case .stackedColumns, .stackedBars:
      chart_set_series_overlap(drawn, 100)
      chart_set_series_gap(drawn, 40)
    // Beside each other: both may lie on the same side.
    case .bars: chart_set_series_gap(drawn, 40)
    case .lines, .stackedAreas, .scatterLines, .points: break
    }
    chart_show_blanks_as(drawn, UInt8(LXW_CHART_BLANKS_AS_GAP.rawValue))
    return drawn
  }

  private var type: lxw_chart_type {
    switch chart.kind {
    case .lines: LXW_CHART_LINE
    case .stackedAreas: LXW_CHART_AREA_STACKED
    case .stackedColumns: LXW_CHART_COLUMN_STACKED
    case .bars: LXW_CHART_BAR
    case .stackedBars: LXW_CHART_BAR_STACKED
    case .scatterLines: LXW_CHART_SCATTER_STRAIGHT
    case .points: LXW_CHART_SCATTER
    }
  }

  private func row(_ place: CellPlace) -> lxw_row_t { lxw_row_t(place.row) }

  private func column(_ place: CellPlace) -> lxw_col_t { lxw_col_t(place.column) }

  // MARK: Axes and legend

  private func set(
    _ drawn: UnsafeMutablePointer<lxw_chart_axis>, _ axis: NativeChart.Axis, title: CellPlace
  ) {
    if !axis.title.isEmpty {
      chart_axis_set_name_range(drawn, cells.sheet, row(title), column(title))
      var nameFont = lxw_chart_font()
      nameFont.size = 10
      chart_axis_set_name_font(drawn, &nameFont)
    }
    // Beside the picture, wherever the axes cross.
    chart_axis_set_label_position(drawn, UInt8(LXW_CHART_AXIS_LABEL_POSITION_LOW.rawValue))
    var font = lxw_chart_font()
    font.size = 9
    chart_axis_set_num_font(drawn, &font)
    if let scale = axis.scale { chart_axis_set_num_format(drawn, scale.format) }
    if let minimum = axis.minimum { chart_axis_set_min(drawn, minimum) }
    if let maximum = axis.maximum { chart_axis_set_max(drawn, maximum) }
    if let unit = axis.majorUnit { chart_axis_set_major_unit(drawn, unit) }
    if let interval = axis.labelInterval {
      chart_axis_set_major_tick_mark(drawn, UInt8(LXW_CHART_AXIS_TICK_MARK_NONE.rawValue))
      chart_axis_set_interval_unit(drawn, interval)
      chart_axis_set_interval_tick(drawn, interval)
    }
    if axis.isReversed { chart_axis_set_reverse(drawn) }
    if let crossing = axis.crossing { chart_axis_set_crossing(drawn, crossing) }
    var line = lxw_chart_line()
    line.color = SheetColours.grid.number
    line.width = 0.75
    chart_axis_major_gridlines_set_line(drawn, &line)
  }

  private func setLegend(of drawn: UnsafeMutablePointer<lxw_chart>) {
    guard chart.hasLegend else {
      return chart_legend_set_position(drawn, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
    }
    chart_legend_set_position(drawn, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
    var hidden = chart.series.indices.filter { !chart.series[$0].isInLegend }
      .map { Int16(clamping: $0) }
    guard !hidden.isEmpty else { return }
    hidden.append(-1)
    chart_legend_delete_series(drawn, &hidden)
  }

  // MARK: Series

  private func add(_ series: NativeChart.Series, to drawn: UnsafeMutablePointer<lxw_chart>)
    throws(WorkbookError)
  {
    guard let added = chart_add_series(drawn, nil, nil) else {
      throw .library(reason: "out of memory")
    }
    let rows = series.rows ?? 0...max(0, chart.rowCount - 1)
    let first = lxw_row_t(cells.firstRow + rows.lowerBound)
    let last = lxw_row_t(cells.firstRow + rows.upperBound)
    let categories = lxw_col_t(cells.firstColumn + series.categories)
    let values = lxw_col_t(cells.firstColumn + series.values)
    chart_series_set_categories(added, cells.sheet, first, categories, last, categories)
    chart_series_set_values(added, cells.sheet, first, values, last, values)
    if let name = series.name {
      chart_series_set_name_range(
        added, cells.sheet, first, lxw_col_t(cells.firstColumn + name))
      chart_series_set_labels_position(added, UInt8(LXW_CHART_LABEL_POSITION_RIGHT.rawValue))
      // Last, since a position shows the value too.
      chart_series_set_labels_options(added, 1, 0, 0)
    } else {
      chart_series_set_name_range(added, cells.sheet, lxw_row_t(cells.headerRow), values)
    }
    set(series.look, series.colour, of: added)
    if let mark = series.mark { add(mark: mark, to: added) }
  }

  /// As an error bar that is short and thick; the library calls those of bars x.
  private func add(mark length: Double, to series: UnsafeMutablePointer<lxw_chart_series>) {
    let bars = series.pointee.x_error_bars
    chart_series_set_error_bars(
      bars, UInt8(LXW_CHART_ERROR_BAR_TYPE_FIXED.rawValue), length / 2)
    chart_series_set_error_bars_endcap(bars, UInt8(LXW_CHART_ERROR_BAR_NO_CAP.rawValue))
    var line = lxw_chart_line()
    line.color = SheetColours.mark.number
    line.width = 12
    chart_series_set_error_bars_line(bars, &line)
  }

  private func set(
    _ look: NativeChart.Look, _ colour: Colour,
    of series: UnsafeMutablePointer<lxw_chart_series>
  ) {
    var line = lxw_chart_line()
    var fill = lxw_chart_fill()
    line.color = colour.number
    fill.color = colour.number
    switch look {
    case .line(let width, let isDashed):
      line.width = width
      if isDashed { line.dash_type = UInt8(LXW_CHART_LINE_DASH_DASH.rawValue) }
      chart_series_set_line(series, &line)
    case .fill(let transparency):
      fill.transparency = transparency
      chart_series_set_fill(series, &fill)
      line.none = 1
      chart_series_set_line(series, &line)
    case .hatched:
      var pattern = lxw_chart_pattern()
      pattern.type = UInt8(LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL.rawValue)
      pattern.fg_color = colour.number
      pattern.bg_color = SheetColours.paper.number
      chart_series_set_pattern(series, &pattern)
      line.width = 0.75
      chart_series_set_line(series, &line)
    case .hidden:
      fill.none = 1
      chart_series_set_fill(series, &fill)
      line.none = 1
      chart_series_set_line(series, &line)
    case .marker(let marker, let size):
      let type = marker == .circle ? LXW_CHART_MARKER_CIRCLE : LXW_CHART_MARKER_DIAMOND
      chart_series_set_marker_type(series, UInt8(type.rawValue))
      chart_series_set_marker_size(series, size)
      // Markers that cover each other are all seen.
      fill.transparency = size > 10 ? 35 : 0
      chart_series_set_marker_fill(series, &fill)
      chart_series_set_marker_line(series, &line)
      var none = lxw_chart_line()
      none.none = 1
      chart_series_set_line(series, &none)
    }
  }
}
