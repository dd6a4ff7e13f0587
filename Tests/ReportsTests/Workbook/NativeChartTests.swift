import Projections
import Scenarios
import Testing

@testable import Reports

@Suite struct NativeChartTests {
  private func charts(_ figure: Figure, _ language: Language = .english) -> [NativeChart] {
    ChartMaker(ReportOfEveryForm.make(language: language)).charts(of: figure)
  }

  private func numbers(_ column: NativeChart.Column) -> [Double?] {
    guard case .numbers(let numbers, _) = column.values else { return [] }
    return numbers
  }

  @Test func everyFormButFlowsAndHeatMapsHasCharts() {
    let counts = ReportOfEveryForm.make().figures.map { charts($0).count }
    // Fan, stack of two plans, waterfall of one; distribution, tornado; bubbles, waves, heat map, flows.
    #expect(counts == [1, 2, 1, 1, 1, 1, 1, 0, 0])
  }

  @Test func aFanHasAMedianAndTwoBoundsForEachPlan() {
    let chart = charts(ReportOfEveryForm.fan)[0]
    // And markers for the wave and the payback of one plan.
    #expect(chart.series.count == 3 * 3 + 2)
    #expect(
      chart.series.filter(\.isInLegend).map(\.colour)
        == [Palette.baseline, Palette.plans[0], Palette.plans[1]])
    let markers = numbers(chart.columns[10])
    #expect(markers.indices.filter { markers[$0] != nil } == [8])
  }

  /// What is seen of each step is as high as its amount, and stands where the steps before have led.
  @Test(arguments: [
    [4.0, 2, -3, -4.5, 9], [-1, -2, 4], [1, -1, 0, 2], [-3, 5, -5], [Double](),
  ])
  func waterfallsFloat(amounts: [Double]) {
    let parts = WaterfallParts(amounts)
    var level = 0.0
    for (step, amount) in amounts.enumerated() {
      let seen = [parts.gainAbove, parts.gainBelow, parts.lossAbove, parts.lossBelow]
        .compactMap { $0[step] }
      #expect(abs(seen.reduce(0) { $0 + abs($1) } - abs(amount)) < 1e-12)
      let top = (parts.roomAbove[step] ?? 0) + seen.filter { $0 > 0 }.reduce(0, +)
      #expect(abs(top - max(0, level, level + amount)) < 1e-12)
      let bottom = (parts.roomBelow[step] ?? 0) + seen.filter { $0 < 0 }.reduce(0, +)
      #expect(abs(bottom - min(0, level, level + amount)) < 1e-12)
      level += amount
    }
    #expect(parts.levels.last == level)
  }

  /// An axis in 万 has numbers in 万, and crosses where it did.
  @Test func chineseAxesDivideTheirNumbers() {
    let english = charts(ReportOfEveryForm.tornado)[0]
    let chinese = charts(ReportOfEveryForm.tornado, .chinese)[0]
    #expect(numbers(english.columns[1]) == [2e6, 7e6, 5.5e6])
    #expect(numbers(chinese.columns[1]) == [200, 700, 550])
    #expect(chinese.valueAxis.crossing == 500)
    let distribution = charts(ReportOfEveryForm.distribution, .chinese)[0]
    #expect(numbers(distribution.columns[0]).first == -200)
  }

  @Test func distributionsStartAndEndAtZero() {
    let chart = charts(ReportOfEveryForm.distribution)[0]
    #expect(
      numbers(chart.columns[1]) == [0, 0.05, 0.05, 0.1, 0.1, 0.4, 0.4, 0.35, 0.35, 0.1, 0.1, 0])
    #expect(numbers(chart.columns[0]).count == 12)
  }

  @Test func wavesThatNeverOpenHaveNoBar() {
    let chart = charts(ReportOfEveryForm.waves)[0]
    guard case .texts(let labels) = chart.columns[0].values else { return #expect(Bool(false)) }
    #expect(labels == ["Staged: Pilot", "Staged: East (in 90 %)", "Bold: All"])
    // Four weeks after Monday, 5 January 2026.
    #expect(numbers(chart.columns[1])[0] == Double(46_027 + 28))
  }

  /// A wave whose day is certain takes no days, and is seen by the mark at its median.
  @Test func wavesTakeAsManyDaysAsTheyDo() {
    let chart = charts(ReportOfEveryForm.waves)[0]
    #expect(numbers(chart.columns[2]) == [0, 42, nil])
    #expect(numbers(chart.columns[3]) == [0, 98, nil])
    #expect(numbers(chart.columns[4]) == [nil, nil, 21])
    #expect(chart.series.map { $0.mark != nil } == [false, true, false, true, false])
  }

  /// Parts and the ends of ranges are no plans; what a plan gains and loses is the plan's.
  @Test func coloursMeanOneThing() {
    let stack = charts(ReportOfEveryForm.stack)[0]
    #expect(stack.series.map(\.colour) == Array(Palette.parts.prefix(3)))
    let tornado = charts(ReportOfEveryForm.tornado)[0]
    #expect(tornado.series.map(\.colour) == [Palette.low, Palette.high])
    let waterfall = charts(ReportOfEveryForm.waterfall)[0]
    let seen = waterfall.series.filter { $0.look != .hidden }
    #expect(seen.count == 5 && seen.allSatisfy { $0.colour == Palette.plans[0] })
    #expect(seen.filter { $0.look == .hatched }.count == 2)
  }

  @Test func chineseIsThatOfTheReport() {
    for figure in ReportOfEveryForm.make(language: .chinese).figures {
      for chart in charts(figure, .chinese) {
        let texts = [chart.title, chart.categoryAxis.title, chart.valueAxis.title]
        for text in texts + chart.columns.map(\.title) {
          #expect(!text.contains(/基线|方案|批次|开放/), "\(text)")
        }
      }
    }
  }

  @Test func figuresWithoutPointsHaveNoCharts() {
    let axis = Axis("x", .money)
    let table = DataTable("t", "T", columns: [], rows: [])
    let forms: [Figure.Form] = [
      .fan(FanChart(axis: axis, dates: [], bands: [], marks: [], showsBreakEven: false)),
      .waterfall(WaterfallChart(axis: axis, labels: [], plans: [])),
      .stack(StackChart(axis: axis, dates: [], labels: [], plans: [])),
      .distribution(DistributionChart(axis: axis, bounds: [], plans: [])),
      .tornado(TornadoChart(axis: axis, bars: [], centre: 0)),
      .bubbles(BubbleChart(x: axis, y: axis, size: axis, bubbles: [])),
      .waves(WaveChart(dates: [], bars: [])),
    ]
    for form in forms {
      #expect(charts(Figure(form, description: "", table: table)).isEmpty)
    }
  }
}
