import Scenarios

extension ChartMaker {
  /// One for each plan: columns that float between what was before a step and what is after it.
  func waterfalls(_ chart: WaterfallChart, of figure: Figure) -> [NativeChart] {
    chart.plans.map { steps in
      let parts = WaterfallParts(steps.amounts)
      let total = steps.amounts.reduce(0, +)
      var columns = [
        NativeChart.Column(language.say("Step", "步骤"), .texts(chart.labels)),
        numbers(language.say("Amount", "金额"), steps.amounts + [total], chart.axis),
      ]
      var series: [NativeChart.Series] = []
      let colour = self.colour(of: steps.plan)
      let gain = NativeChart.Look.fill(transparency: 55)
      for (title, values, look) in [
        (language.say("Room above 0", "零上空白"), parts.roomAbove, .hidden),
        (language.say("Room below 0", "零下空白"), parts.roomBelow, .hidden),
        (language.say("Gain above 0", "零上增加"), parts.gainAbove, gain),
        (language.say("Gain below 0", "零下增加"), parts.gainBelow, gain),
        (language.say("Loss above 0", "零上减少"), parts.lossAbove, .hatched),
        (language.say("Loss below 0", "零下减少"), parts.lossBelow, .hatched),
      ] as [(String, [Double?], NativeChart.Look)] {
        series.append(
          NativeChart.Series(values: columns.count, categories: 0, colour: colour, look: look))
        columns.append(numbers(title, values + [nil], chart.axis))
      }
      series.append(
        NativeChart.Series(
          values: columns.count, categories: 0, colour: colour, look: .fill(transparency: 0)))
      columns.append(
        numbers(
          title(of: steps.plan), steps.amounts.map { _ in nil } + [total], chart.axis))
      return NativeChart(
        kind: .stackedColumns,
        title: title(of: figure, plan: steps.plan, among: chart.plans.count),
        description: figure.description,
        categoryAxis: NativeChart.Axis(title: "", scale: nil),
        valueAxis: axis(chart.axis, parts.levels), columns: columns, series: series,
        hasLegend: false)
    }
  }

  /// One for each plan: parts on top of each other, week by week.
  func stacks(_ chart: StackChart, of figure: Figure) -> [NativeChart] {
    chart.plans.map { parts in
      let columns = chart.labels.indices.map { part in
        numbers(
          chart.labels[part], parts.amounts.indices.contains(part) ? parts.amounts[part] : [],
          chart.axis)
      }
      let totals = chart.dates.indices.map { week in
        parts.amounts.reduce(0.0) { sum, amounts in
          sum + (amounts.indices.contains(week) ? amounts[week] ?? 0 : 0)
        }
      }
      return NativeChart(
        kind: .stackedAreas,
        title: title(of: figure, plan: parts.plan, among: chart.plans.count),
        description: figure.description, categoryAxis: timeAxis(weeks: chart.dates.count),
        valueAxis: axis(chart.axis, totals), columns: [dates(chart.dates)] + columns,
        series: chart.labels.indices.map { part in
          NativeChart.Series(
            values: part + 1, categories: 0, colour: Palette.colour(ofPart: part),
            look: .fill(transparency: 0))
        })
    }
  }
}

/// The steps of a waterfall as columns that Excel stacks upwards above 0 and downwards below it.
struct WaterfallParts {
  /// Invisible columns below those that are seen.
  private(set) var roomAbove: [Double?] = []
  private(set) var roomBelow: [Double?] = []
  private(set) var gainAbove: [Double?] = []
  private(set) var gainBelow: [Double?] = []
  private(set) var lossAbove: [Double?] = []
  private(set) var lossBelow: [Double?] = []
  /// What has come together before the first step and after each.
  private(set) var levels = [0.0]

  init(_ amounts: [Double]) {
    for amount in amounts {
      let before = levels[levels.count - 1]
      let low = min(before, before + amount)
      let high = max(before, before + amount)
      levels.append(before + amount)
      roomAbove.append(Self.seen(max(0, low)))
      roomBelow.append(Self.seen(min(0, high)))
      let above = Self.seen(max(0, high) - max(0, low))
      let below = Self.seen(min(0, low) - min(0, high))
      gainAbove.append(amount >= 0 ? above : nil)
      gainBelow.append(amount >= 0 ? below : nil)
      lossAbove.append(amount < 0 ? above : nil)
      lossBelow.append(amount < 0 ? below : nil)
    }
  }

  private static func seen(_ height: Double) -> Double? { height == 0 ? nil : height }
}
