import Scenarios

extension ChartMaker {
  /// Of each plan the outline of its bins.
  func distribution(_ chart: DistributionChart, of figure: Figure) -> NativeChart {
    let bins = max(0, chart.bounds.count - 1)
    // Up from 0, then from one bound to the next at the height of the bin between them, and down.
    let edges = chart.bounds.flatMap { [$0, $0] }
    let across = numbers(chart.axis.title, edges, chart.axis)
    let shares = Axis(language.say("Share of replicates", "占重复次数的比例"), .share)
    let columns = chart.plans.map { plan in
      numbers(
        title(of: plan.plan), [0] + plan.shares.prefix(bins).flatMap { [$0, $0] } + [0], shares)
    }
    return NativeChart(
      kind: .scatterLines, title: figure.title, description: figure.description,
      categoryAxis: axis(chart.axis, edges),
      valueAxis: axis(shares, chart.plans.flatMap(\.shares)), columns: [across] + columns,
      series: chart.plans.indices.map { plan in
        NativeChart.Series(
          values: plan + 1, categories: 0, colour: colour(of: chart.plans[plan].plan),
          look: .line(width: 2.25, isDashed: false))
      })
  }

  /// Bars that start from the mean difference.
  func tornado(_ chart: TornadoChart, of figure: Figure) -> NativeChart {
    let bars = chart.bars
    let low = numbers(language.say("Low end", "低端"), bars.map(\.low), chart.axis)
    let high = numbers(language.say("High end", "高端"), bars.map(\.high), chart.axis)
    let labels = bars.map { "\($0.label) (\($0.lowValue) – \($0.highValue))" }
    var valueAxis = axis(chart.axis, bars.flatMap { [$0.low, $0.high] })
    valueAxis.crossing = chart.centre
    return NativeChart(
      kind: .bars, title: figure.title, description: figure.description,
      categoryAxis: NativeChart.Axis(title: "", scale: nil, isReversed: true),
      valueAxis: valueAxis,
      columns: [
        NativeChart.Column(language.say("Uncertain number", "不确定的数"), .texts(labels)), low, high,
      ],
      series: [
        NativeChart.Series(
          values: 1, categories: 0, colour: Palette.low, look: .fill(transparency: 0)),
        NativeChart.Series(
          values: 2, categories: 0, colour: Palette.high, look: .fill(transparency: 0)),
      ])
  }
}
