/// timeline.csv: every KPI that has a value in a week, week by week.
struct TimelineCSV: ResultTable {
  static let fileName = "timeline.csv"
  static let columns = ["plan", "week", "date", "kpi", "unit"] + RangeScratch.Range.columns
  let projection: Projection

  init(of projection: Projection) { self.projection = projection }

  func write(to sink: inout RowSink) {
    let start = projection.scenario.calendar.start
    let weeks = projection.replicates.first?.plans.first?.timeline.weeks ?? 0
    let dates = (0..<weeks).map { start.adding(days: 7 * $0).description }
    for plan in projection.plans {
      let ranges = TimelineRanges(of: projection, plan: plan, weeks: weeks)
      for week in 0..<weeks {
        write(week: week, date: dates[week], of: ranges, plan: plan, to: &sink)
      }
    }
  }

  private func write(
    week: Int, date: String, of ranges: TimelineRanges, plan: Int, to sink: inout RowSink
  ) {
    let catalogue = projection.catalogue
    for (column, place) in catalogue.timeline.enumerated() {
      sink.row { row in
        row.cell(projection.scenario.plans[plan].name)
        row.cell(week)
        row.cell(date)
        row.cell(catalogue.kpis[place].id)
        row.cell(catalogue.kpis[place].unit.text(currency: projection.scenario.currency))
        row.cells(ranges[column, week])
      }
    }
  }
}

/// The estimates of a plan's timeline.
struct TimelineRanges {
  private let weeks: Int
  private var ranges: [RangeScratch.Range] = []

  init(of projection: Projection, plan: Int, weeks: Int) {
    self.weeks = weeks
    guard let layout = projection.layout(plan: plan) else { return }
    let freeing = projection.freeing(plan: plan)
    let timelines = projection.replicates.map { $0.plans[plan].timeline }
    let count = timelines.count
    var scratch = RangeScratch()
    // One column of all replicates: week by week, then replicate by replicate.
    var values = [Float](repeating: .nan, count: weeks * count)
    for column in projection.catalogue.timeline.indices {
      for (replicate, timeline) in timelines.enumerated() {
        timeline.copy(column, to: &values, from: replicate, stride: count)
      }
      let isConstant = timelines.allSatisfy { $0.isConstant(column) }
      let different = (0..<(isConstant ? min(weeks, 1) : weeks)).map { week in
        let place = layout.timeline(column: column, week: week)
        return scratch.range(
          count: count, freeing,
          samplingVariance: { projection.samplingVariance(plan: plan, group: $0, at: place) },
          value: { values[week * count + $0] })
      }
      ranges +=
        isConstant ? different.flatMap { repeatElement($0, count: weeks) } : different
    }
  }

  subscript(column: Int, week: Int) -> RangeScratch.Range { ranges[column * weeks + week] }
}
