import Scenarios
import Simulation

/// The work of turning one plan's outcome into its indicators.
struct PlanAssessment {
  let plan: PlanOutcome
  let baseline: PlanOutcome
  let isBaseline: Bool
  let scenario: Scenario
  let catalogue: Catalogue

  var indicators: PlanIndicators {
    let review = review
    let npvs = review.discount.presentValues(of: review.weeklyIncrements)
    let perWeek = scenario.calendar.step.perWeek
    return PlanIndicators(
      horizon: horizon(review, npv: npvs.last ?? 0),
      timeline: timeline(npvs: npvs),
      segments: segments,
      channels: plan.channels.map(ChannelIndicators.init),
      waves: plan.waves.map { WaveIndicators($0, stepsPerWeek: perWeek) },
      flows: plan.flows.values,
      ledger: LedgerLine.allCases.map { $0.amount(in: review.horizon) })
  }

  /// The KPIs over the horizon alone.
  var horizon: [Double] {
    let review = review
    return horizon(
      review, npv: review.discount.presentValues(of: review.weeklyIncrements).last ?? 0)
  }

  private var review: PlanReview {
    PlanReview(
      plan: plan, baseline: baseline, isBaseline: isBaseline, horizon: plan.horizon,
      baselineHorizon: baseline.horizon,
      discount: Discount(ratePerYear: scenario.economics.discountRate))
  }

  private func horizon(_ review: PlanReview, npv: Double) -> [Double] {
    let window = Window(
      tally: review.horizon, sinceStart: review.horizon, baseline: review.baselineHorizon,
      baselineSinceStart: review.baselineHorizon, weeks: Double(plan.weeks.count),
      stores: scenario.operations.stores, npv: npv,
      channels: plan.channels)
    return catalogue.kpis.map { kpi in
      switch kpi.definition {
      case .window(let value): value(window).finite
      case .plan(let value): value(review).finite
      case .replicates: .nan
      }
    }
  }

  private func timeline(npvs: [Double]) -> WeeklyColumns {
    let weeks = plan.weeks.count
    let values = catalogue.timelineValues
    var table = [Float](repeating: .nan, count: values.count * weeks)
    var (sinceStart, baselineSinceStart) = (Tally(), Tally())
    for week in 0..<weeks {
      let baselineWeek = baseline.weeks.indices.contains(week) ? baseline.weeks[week] : Tally()
      sinceStart.extend(with: plan.weeks[week])
      baselineSinceStart.extend(with: baselineWeek)
      let window = Window(
        tally: plan.weeks[week], sinceStart: sinceStart, baseline: baselineWeek,
        baselineSinceStart: baselineSinceStart, weeks: 1, stores: scenario.operations.stores,
        npv: npvs.indices.contains(week) ? npvs[week] : nil, channels: plan.channels, week: week)
      for column in values.indices {
        table[column * weeks + week] = Float(values[column].compute(window).finite)
      }
    }
    return WeeklyColumns(weeks: weeks, columns: values.count, table: table)
  }

  private var segments: [Float] {
    plan.segments.indices.flatMap { segment in
      let tally = plan.segments[segment]
      let window = Window(
        tally: tally, sinceStart: tally,
        baseline: baseline.segments.indices.contains(segment)
          ? baseline.segments[segment] : Tally(),
        weeks: Double(plan.weeks.count), stores: nil, npv: nil)
      return catalogue.segments.map { Float(catalogue.kpis[$0].value(in: window).finite) }
    }
  }
}

extension KPI {
  /// The KPI in a window; nil also when it is not one of windows.
  func value(in window: Window) -> Double? { windowValue(window) }

  /// How the KPI is computed from a window.
  var windowValue: @Sendable (Window) -> Double? {
    if case .window(let value) = definition { value } else { { _ in nil } }
  }
}

extension Double? {
  /// The number itself, or NaN where there is none or none that a table could hold.
  var finite: Double {
    guard let self, self.isFinite else { return .nan }
    return self
  }
}
