import CXlsxWriter
import Projections
import Scenarios

/// How the numbers along an axis of a chart are written: short, in units that fit the greatest.
struct AxisScale: Equatable {
  let format: String
  /// In what Excel shows the numbers; 0: as they are.
  var displayUnits: UInt8 = 0

  init(format: String, displayUnits: UInt8 = 0) {
    self.format = format
    self.displayUnits = displayUnits
  }

  init(_ unit: AxisUnit, currency: String, greatest: Double, language: Language) {
    switch unit {
    case .percent:
      format = greatest < 0.02 ? "0.00%" : greatest < 0.2 ? "0.0%" : "0%"
    case .weeks: format = "0"
    case .money, .number:
      let step = Self.step(greatest, language)
      let digits = Self.digits(greatest / step.size) + step.commas
      let ending = NumberFormat.quoted(step.suffix)
      format = unit == .money ? NumberFormat.money(digits + ending, currency) : digits + ending
      displayUnits = step.units
    }
  }

  private typealias Step = (size: Double, suffix: String, commas: String, units: UInt8)

  /// A comma in a format divides by a thousand. There is none for 万 and 亿, but units of the axis.
  private static func step(_ greatest: Double, _ language: Language) -> Step {
    let english: [Step] = [
      (1e9, "bn", ",,,", 0), (1e6, "M", ",,", 0), (1e3, "k", ",", 0),
    ]
    let chinese: [Step] = [
      (1e8, "亿", "", UInt8(LXW_CHART_AXIS_UNITS_HUNDRED_MILLIONS.rawValue)),
      (1e4, "万", "", UInt8(LXW_CHART_AXIS_UNITS_TEN_THOUSANDS.rawValue)),
    ]
    let steps = language == .english ? english : chinese
    return steps.first { greatest >= $0.size } ?? (1, "", "", 0)
  }

  private static func digits(_ greatest: Double) -> String {
    switch greatest {
    case ..<1: "0.00"
    case ..<20: "0.0"
    default: "#,##0"
    }
  }
}
