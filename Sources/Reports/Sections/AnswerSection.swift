import Projections
import Scenarios

extension ReportSource {
  /// Which plan, how sure, at what risk.
  var answer: Section {
    var section = Section("answer", say("The answer", "结论"), label: say("Answer", "结论"))
    guard let sheet else {
      section.paragraphs = undecided.map { [$0.text(in: language)] } ?? []
      section.cards = cards
      return section
    }
    let text = DecisionText(ofReport: sheet, language: language)
    section.paragraphs = text.closing
    section.cards = cards
    section.tables = [planTable(text.rows)]
    return section
  }

  /// The deciding KPIs of the plan that the report is about, each beside baseline.
  private var cards: [Card] {
    guard let subject else { return [] }
    return DecidingKPIs.ids.compactMap { id in
      let (here, baseline) = (
        results.horizon(plan: subject, kpi: id), results.horizon(plan: 0, kpi: id)
      )
      guard here.mean != nil else { return nil }
      let number = number(unit(of: id))
      return Card(
        title: title(of: id), value: number.text(here.mean), range: range(here, number),
        baseline: number.text(baseline.mean))
    }
  }

  /// `¥152M to ¥417M`, and in how many replicates where not all define the KPI.
  private func range(_ estimate: Estimate, _ number: HumanNumber) -> String {
    let (low, high) = (number.text(estimate.p05), number.text(estimate.p95))
    let range =
      estimate.p05 == nil || low == high ? "" : say("\(low) to \(high)", "\(low) 至 \(high)")
    guard estimate.count > 0, estimate.count < results.replicateCount else { return range }
    let share = number.share(of: estimate.count, in: results.replicateCount)
    return [range, say("in \(share) of the replicates", "占重复的 \(share)")]
      .filter { !$0.isEmpty }.joined(separator: say(", ", "，"))
  }

  /// Rows of a decision sheet, a column for each plan.
  private func planTable(_ rows: [PlanTable.Row]) -> DataTable {
    DataTable(
      "plans", say("The plans side by side", "各计划对照"),
      columns: [DataTable.Column("")] + plans.map { DataTable.Column(title(of: $0)) },
      rows: rows.map { row in [.text(row.title)] + row.cells.map { .text($0) } })
  }
}

extension HumanNumber {
  fileprivate func share(of part: Int, in whole: Int) -> String {
    HumanNumber(unit: .probability, currency: currency, language: language).text(
      Double(part) / Double(whole))
  }
}
