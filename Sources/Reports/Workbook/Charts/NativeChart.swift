import Scenarios

/// A chart as Excel draws it, with the numbers it is drawn from.
struct NativeChart {
  enum Kind { case lines, stackedAreas, stackedColumns, bars, stackedBars, scatterLines, points }

  /// Numbers for the chart, one a row.
  struct Column {
    enum Values {
      case numbers([Double?], format: String?)
      case dates([CivilDate?])
      case texts([String])
    }

    let title: String
    fileprivate(set) var values: Values

    init(_ title: String, _ values: Values) {
      self.title = title
      self.values = values
    }

    var count: Int {
      switch values {
      case .numbers(let numbers, _): numbers.count
      case .dates(let dates): dates.count
      case .texts(let texts): texts.count
      }
    }
  }

  enum Look: Equatable {
    case line(width: Float, isDashed: Bool)
    case fill(transparency: UInt8)
    /// Stripes: what is taken away.
    case hatched
    /// Room below a bar that floats.
    case hidden
    case marker(Marker, size: UInt8)
  }

  enum Marker { case circle, diamond }

  struct Series {
    /// Places among the columns: of the numbers along both axes.
    let values: Int
    let categories: Int
    /// From 0; nil: all rows.
    var rows: ClosedRange<Int>?
    var colour: Colour = Palette.baseline
    let look: Look
    var isInLegend = true
    /// Of bars: length of a mark across the end of each, seen where a bar itself has no length too.
    var mark: Double?
    /// Of a series of one row: the column with its name, which then stands beside its point.
    var name: Int?
  }

  struct Axis {
    let title: String
    /// Nil where texts stand along the axis.
    var scale: AxisScale?
    var minimum: Double?
    var maximum: Double?
    var majorUnit: Double?
    /// Labels at every so many points only.
    var labelInterval: UInt16?
    var isReversed = false
    /// Where the other axis crosses this one; nil: at 0.
    var crossing: Double?
  }

  let kind: Kind
  let title: String
  let description: String
  /// Along which the numbers stand: for bars the vertical one.
  private(set) var categoryAxis: Axis
  private(set) var valueAxis: Axis
  private(set) var columns: [Column]
  let series: [Series]
  var hasLegend = true

  var rowCount: Int { columns.map(\.count).max() ?? 0 }

  /// Whether numbers stand along both axes.
  var isScatter: Bool { kind == .scatterLines || kind == .points }

  /// The same with the numbers along each axis divided as its scale wants them.
  func scaled() -> NativeChart {
    var chart = self
    chart.divide(Set(series.map(\.values)), by: valueAxis.scale)
    chart.valueAxis = valueAxis.scaled()
    guard isScatter else { return chart }
    chart.divide(Set(series.map(\.categories)), by: categoryAxis.scale)
    chart.categoryAxis = categoryAxis.scaled()
    return chart
  }

  private mutating func divide(_ places: Set<Int>, by scale: AxisScale?) {
    guard let scale, scale.divisor != 1 else { return }
    for place in places {
      guard case .numbers(let numbers, _) = columns[place].values else { continue }
      columns[place].values = .numbers(
        numbers.map { $0.map { $0 / scale.divisor } }, format: scale.cellFormat)
    }
  }
}

extension NativeChart.Axis {
  fileprivate func scaled() -> NativeChart.Axis {
    guard let divisor = scale?.divisor, divisor != 1 else { return self }
    var axis = self
    axis.minimum = minimum.map { $0 / divisor }
    axis.maximum = maximum.map { $0 / divisor }
    axis.majorUnit = majorUnit.map { $0 / divisor }
    axis.crossing = crossing.map { $0 / divisor }
    return axis
  }
}
