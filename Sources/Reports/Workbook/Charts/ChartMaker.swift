import Projections
import Scenarios

/// Turns figures into charts of Excel.
struct ChartMaker {
  let plans: [PlanMark]
  let currency: String
  let language: Language

  init(_ report: Report) {
    plans = report.plans
    currency = report.currency
    language = report.language
  }

  /// None where Excel has no chart of the form: such figures are a table only.
  func charts(of figure: Figure) -> [NativeChart] {
    let charts =
      switch figure.form {
      case .fan(let chart): [fan(chart, of: figure)]
      case .waterfall(let chart): waterfalls(chart, of: figure)
      case .stack(let chart): stacks(chart, of: figure)
      case .distribution(let chart): [distribution(chart, of: figure)]
      case .tornado(let chart): [tornado(chart, of: figure)]
      case .bubbles(let chart): [bubbles(chart, of: figure)]
      case .waves(let chart): [waves(chart, of: figure)]
      case .flows, .heatMap: [NativeChart]()
      }
    return charts.filter { !$0.series.isEmpty && $0.rowCount > 0 }.map { $0.scaled() }
  }

  // MARK: Shared

  func title(of plan: Int) -> String { plans.indices.contains(plan) ? plans[plan].title : "?" }

  func colour(of plan: Int) -> Colour {
    plans.indices.contains(plan) ? Palette.colour(of: plans[plan]) : Palette.baseline
  }

  /// Title of a chart that shows one plan of several.
  func title(of figure: Figure, plan: Int, among count: Int) -> String {
    guard count > 1 else { return figure.title }
    return language.say("\(figure.title): \(title(of: plan))", "\(figure.title)：\(title(of: plan))")
  }

  func scale(_ axis: Axis, of values: [Double?]) -> AxisScale {
    let greatest = values.lazy.compactMap { $0 }.filter(\.isFinite).map(\.magnitude).max() ?? 0
    return AxisScale(axis.unit, currency: currency, greatest: greatest, language: language)
  }

  func axis(_ axis: Axis, _ values: [Double?]) -> NativeChart.Axis {
    NativeChart.Axis(title: axis.title, scale: scale(axis, of: values))
  }

  /// Along which weeks stand.
  func timeAxis(weeks: Int) -> NativeChart.Axis {
    NativeChart.Axis(
      title: language.say("Week beginning", "周（起始日）"),
      scale: AxisScale(format: NumberFormat.month),
      labelInterval: UInt16(clamping: max(1, (weeks + 7) / 8)))
  }

  func dates(_ dates: [String]) -> NativeChart.Column {
    NativeChart.Column(
      language.say("Week beginning", "周起始日"), .dates(dates.map { CivilDate($0) }))
  }

  func numbers(_ title: String, _ values: [Double?], _ axis: Axis) -> NativeChart.Column {
    let greatest = values.lazy.compactMap { $0 }.map(\.magnitude).max() ?? 0
    let format =
      switch axis.unit {
      case .money: NumberFormat.money(greatest < 1000 ? "#,##0.00" : "#,##0", currency)
      case .percent: NumberFormat.percent(greatest)
      case .weeks: "0.0"
      case .number: greatest < 100 ? "0.00" : "#,##0"
      }
    return NativeChart.Column(title, .numbers(values, format: format))
  }
}
