import Scenarios

extension ChartMaker {
  /// A marker for each channel and plan, whose area goes with its size.
  func bubbles(_ chart: BubbleChart, of figure: Figure) -> NativeChart {
    let bubbles = chart.bubbles
    let greatest = bubbles.map(\.size).filter(\.isFinite).max() ?? 0
    let points = bubbles.indices.map { place in
      NativeChart.Series(
        values: 3, categories: 2, rows: place...place, colour: colour(of: bubbles[place].plan),
        look: .marker(.circle, size: Self.markerSize(bubbles[place].size, greatest)),
        isInLegend: false, name: 1)
    }
    // Points are named after channels; series without points stand for plans in the legend.
    let shown = plans.indices.filter { plan in bubbles.contains { $0.plan == plan } }
    let legend = shown.enumerated().map { place, plan in
      NativeChart.Series(
        values: 5 + place, categories: 2, colour: colour(of: plan),
        look: .marker(.circle, size: 10))
    }
    return NativeChart(
      kind: .points, title: bubbleTitle(chart, figure), description: figure.description,
      categoryAxis: axis(chart.x, bubbles.map(\.x)), valueAxis: axis(chart.y, bubbles.map(\.y)),
      columns: [
        NativeChart.Column(
          language.say("Plan", "计划"), .texts(bubbles.map { title(of: $0.plan) })),
        NativeChart.Column(language.say("Channel", "渠道"), .texts(bubbles.map(\.label))),
        numbers(chart.x.title, bubbles.map(\.x), chart.x),
        numbers(chart.y.title, bubbles.map(\.y), chart.y),
        numbers(chart.size.title, bubbles.map(\.size), chart.size),
      ] + shown.map { numbers(title(of: $0), [], chart.y) }, series: points + legend)
  }

  private func bubbleTitle(_ chart: BubbleChart, _ figure: Figure) -> String {
    language.say(
      "\(figure.title) (area: \(chart.size.title))", "\(figure.title)（面积：\(chart.size.title)）")
  }

  /// Diameter in points, within what Excel allows (2 to 72).
  private static func markerSize(_ size: Double, _ greatest: Double) -> UInt8 {
    guard greatest > 0, size > 0 else { return 4 }
    return UInt8(max(4, 36 * (size / greatest).squareRoot()))
  }

  /// Bars from the early to the late end of when a wave goes live, darker up to its median.
  func waves(_ chart: WaveChart, of figure: Figure) -> NativeChart {
    let bars = chart.bars.filter { $0.low != nil && $0.median != nil && $0.high != nil }
    guard let first = chart.dates.first.flatMap({ CivilDate($0) }), !bars.isEmpty else {
      return empty(figure)
    }
    let start = Double(ExcelDate.serial(of: first) ?? 0)
    func day(_ week: Double?) -> Double? { week.map { start + 7 * $0 } }
    var columns = [
      NativeChart.Column(language.say("Wave", "波次"), .texts(bars.map(waveLabel))),
      NativeChart.Column(
        language.say("5 % of replicates", "5 % 的重复"),
        .numbers(bars.map { day($0.low) }, format: NumberFormat.date)),
    ]
    var series = [
      NativeChart.Series(values: 1, categories: 0, look: .hidden, isInLegend: false)
    ]
    for plan in plans.indices where bars.contains(where: { $0.plan == plan }) {
      let title = title(of: plan)
      let spans = [
        (language.say("\(title): days to the median", "\(title)：至中位数的天数"), 0),
        (language.say("\(title): days on to 95 %", "\(title)：再至 95 % 的天数"), 50),
      ]
      for (place, span) in spans.enumerated() {
        let days = bars.map { bar -> Double? in
          guard bar.plan == plan, let low = bar.low, let median = bar.median, let high = bar.high
          else { return nil }
          return place == 0 ? 7 * (median - low) : 7 * (high - median)
        }
        series.append(
          NativeChart.Series(
            values: columns.count, categories: 0, colour: colour(of: plan),
            look: .fill(transparency: UInt8(span.1)), isInLegend: false,
            // At the median: that of a wave whose day is certain has no bar to be seen by.
            mark: place == 0 ? 7 * Double(chart.dates.count) / 150 : nil))
        let format = NumberFormat.plain(days.compactMap { $0 })
        columns.append(NativeChart.Column(span.0, .numbers(days, format: format)))
      }
    }
    return NativeChart(
      kind: .stackedBars, title: waveTitle(figure), description: figure.description,
      categoryAxis: NativeChart.Axis(title: "", scale: nil, isReversed: true),
      valueAxis: NativeChart.Axis(
        title: language.say("Goes live", "上线"), scale: AxisScale(format: NumberFormat.month),
        minimum: start, maximum: start + 7 * Double(chart.dates.count),
        majorUnit: (7 * Double(chart.dates.count) / 8).rounded(.up)),
      columns: columns, series: series, hasLegend: false)
  }

  private func waveLabel(_ bar: WaveChart.Bar) -> String {
    let share = Int((100 * bar.probability).rounded())
    let plan = title(of: bar.plan)
    return share == 100
      ? language.say("\(plan): \(bar.label)", "\(plan)：\(bar.label)")
      : language.say(
        "\(plan): \(bar.label) (in \(share) %)", "\(plan)：\(bar.label)（占 \(share) %）")
  }

  private func waveTitle(_ figure: Figure) -> String {
    figure.title
      + language.say(" (from 5 % over the median to 95 %)", "（自 5 % 经中位数至 95 %）")
  }

  private func empty(_ figure: Figure) -> NativeChart {
    let axis = NativeChart.Axis(title: "", scale: nil)
    return NativeChart(
      kind: .lines, title: figure.title, description: "", categoryAxis: axis, valueAxis: axis,
      columns: [], series: [])
  }
}
