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
    let values: Values

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
    var colour: UInt32 = Palette.baseline
    let look: Look
    var isInLegend = true
    /// Column with a text for each point.
    var labels: Int?
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
  let categoryAxis: Axis
  let valueAxis: Axis
  let columns: [Column]
  let series: [Series]
  var hasLegend = true

  var rowCount: Int { columns.map(\.count).max() ?? 0 }
}
