import Projections
import Scenarios

/// How the numbers along an axis of a chart are written: short, in units that fit the greatest.
struct AxisScale: Equatable {
  let format: String
  /// What the numbers are divided by before they are written.
  private(set) var divisor = 1.0
  /// Of the divided numbers in cells.
  private(set) var cellFormat: String?

  init(format: String) { self.format = format }

  init(_ unit: AxisUnit, currency: String, greatest: Double, language: Language) {
    switch unit {
    case .percent:
      format = greatest < 0.02 ? "0.00%" : greatest < 0.2 ? "0.0%" : "0%"
    case .weeks: format = "0"
    case .money, .number:
      let step = Self.step(greatest, language)
      func written(_ digits: String) -> String {
        let text = digits + step.commas + NumberFormat.quoted(step.suffix)
        return unit == .money ? NumberFormat.money(text, currency) : "\(text);-\(text)"
      }
      // Zero needs no unit.
      format = written(Self.digits(greatest / step.size)) + ";0"
      guard step.commas.isEmpty, step.size > 1 else { return }
      divisor = step.size
      cellFormat = written("#,##0.00")
    }
  }

  private typealias Step = (size: Double, suffix: String, commas: String)

  /// A comma in a format divides by a thousand. Nothing in it divides by 万 or 亿, and the units that an
  /// axis can have are not known to all programs: such numbers are divided in their cells.
  private static func step(_ greatest: Double, _ language: Language) -> Step {
    let english: [Step] = [(1e9, "bn", ",,,"), (1e6, "M", ",,"), (1e3, "k", ",")]
    let chinese: [Step] = [(1e8, "亿", ""), (1e4, "万", "")]
    let steps = language == .english ? english : chinese
    return steps.first { greatest >= $0.size } ?? (1, "", "")
  }

  private static func digits(_ greatest: Double) -> String {
    switch greatest {
    case ..<1: "0.00"
    case ..<20: "0.0"
    default: "#,##0"
    }
  }
}
