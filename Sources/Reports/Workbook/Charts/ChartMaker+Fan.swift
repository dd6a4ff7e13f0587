import Scenarios

extension ChartMaker {
  /// Of each plan the median as a line, the bounds of its 90 % range as thin dashed ones, and markers
  /// where waves go live.
  func fan(_ chart: FanChart, of figure: Figure) -> NativeChart {
    var columns = [dates(chart.dates)]
    var series: [NativeChart.Series] = []
    func add(
      _ title: String, _ values: [Double?], plan: Int, look: NativeChart.Look, isInLegend: Bool
    ) {
      series.append(
        NativeChart.Series(
          values: columns.count, categories: 0, colour: colour(of: plan), look: look,
          isInLegend: isInLegend))
      columns.append(numbers(title, values, chart.axis))
    }
    let thin = NativeChart.Look.line(width: 0.75, isDashed: true)
    for band in chart.bands {
      let title = title(of: band.plan)
      add(
        title, band.median, plan: band.plan, look: .line(width: 2.25, isDashed: false),
        isInLegend: true)
      add("\(title), 5 %", band.p05, plan: band.plan, look: thin, isInLegend: false)
      add("\(title), 95 %", band.p95, plan: band.plan, look: thin, isInLegend: false)
    }
    for band in chart.bands {
      for (kind, marker) in [(FanChart.Mark.Kind.wave, .diamond), (.payback, .circle)]
        as [(FanChart.Mark.Kind, NativeChart.Marker)]
      {
        let values = marked(kind, of: band, in: chart)
        guard values.contains(where: { $0 != nil }) else { continue }
        add(
          name(of: kind, title(of: band.plan)), values, plan: band.plan,
          look: .marker(marker, size: 7), isInLegend: false)
      }
    }
    return NativeChart(
      kind: .lines, title: fanTitle(chart, of: figure), description: figure.description,
      categoryAxis: timeAxis(weeks: chart.dates.count),
      valueAxis: axis(chart.axis, chart.bands.flatMap { $0.p05 + $0.p95 }),
      columns: columns, series: series)
  }

  /// Medians in the weeks in which something happens, and nothing in the others.
  private func marked(
    _ kind: FanChart.Mark.Kind, of band: FanChart.Band, in chart: FanChart
  ) -> [Double?] {
    let weeks = chart.marks.filter { $0.kind == kind && $0.plan == band.plan }.compactMap {
      Int(exactly: $0.from.rounded())
    }
    return band.median.indices.map { weeks.contains($0) ? band.median[$0] : nil }
  }

  private func name(of kind: FanChart.Mark.Kind, _ title: String) -> String {
    kind == .wave
      ? language.say("\(title), waves", "\(title)，波次上线")
      : language.say("\(title), payback", "\(title)，回本")
  }

  private func fanTitle(_ chart: FanChart, of figure: Figure) -> String {
    let kinds = Set(chart.marks.filter { $0.plan != nil }.map(\.kind))
    let waves = kinds.contains(.wave) ? language.say("; ◆ waves go live", "；◆ 波次上线") : ""
    let payback = kinds.contains(.payback) ? language.say("; ● payback", "；● 回本") : ""
    return figure.title
      + language.say(
        " (median; dashed: 5 % and 95 %\(waves)\(payback))",
        "（中位数；虚线：5 % 与 95 %\(waves)\(payback)）")
  }
}
