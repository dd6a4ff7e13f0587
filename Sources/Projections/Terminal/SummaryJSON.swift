import Scenarios

/// The terminal summary for machines: the same KPIs and the same sentence; null where a number is
/// not defined.
public struct SummaryJSON: Sendable {
  private let projection: Projection
  private let language: Language

  public init(_ projection: Projection, language: Language = .english) {
    self.projection = projection
    self.language = language
  }

  /// Indented JSON with sorted keys, ending with a line break.
  public func text() throws(ResultsError) -> String {
    do {
      let data = try JSONText.encoder.encode(content)
      return String(decoding: data, as: UTF8.self) + "\n"
    } catch {
      throw .system(
        path: "JSON", operation: Message("encode", "编码"), reason: Message(verbatim: "\(error)"))
    }
  }

  private var content: Content {
    let scenario = projection.scenario
    let verdict = Verdict(projection)
    return Content(
      scenario: scenario.name, title: scenario.title.text(in: language),
      weeks: scenario.calendar.weeks, replicates: projection.replicates.count,
      currency: scenario.currency,
      plans: projection.plans.map(plan), best: best(verdict),
      sentence: verdict.sentence(in: language),
      notes: RunNotes(projection: projection, language: language).sentences,
      expectations: ExpectationReport(projection).rows.map(Content.Expected.init))
  }

  private func plan(_ plan: Int) -> Content.Plan {
    let entity = projection.scenario.plans[plan]
    let kpis = DecidingKPIs.ids.compactMap { id -> Content.Indicator? in
      guard let kpi = projection.catalogue[id] else { return nil }
      let estimate = projection.estimate(plan: plan, kpi: id)
      return Content.Indicator(
        kpi: id, title: kpi.title(in: language),
        unit: kpi.unit.text(currency: projection.scenario.currency),
        mean: estimate.mean,
        p05: estimate.p05, p95: estimate.p95, definedIn: estimate.count)
    }
    return Content.Plan(name: entity.name, title: entity.title.text(in: language), kpis: kpis)
  }

  private func best(_ verdict: Verdict) -> Content.Best? {
    guard let best = verdict.best else { return nil }
    let names = projection.scenario.plans.map(\.name)
    return Content.Best(
      plan: names[best], valueAtRisk: verdict.valueAtRisk,
      againstBaseline: Content.Difference(versus: names[0], verdict.againstBaseline),
      againstRunnerUp: verdict.runnerUp.map {
        Content.Difference(versus: names[$0.plan], $0.difference)
      })
  }
}
