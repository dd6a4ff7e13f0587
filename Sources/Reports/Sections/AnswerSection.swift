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
    let answer = BoardAnswer(sheet, language: language)
    section.paragraphs = answer.sentences + [answer.note].filter { !$0.isEmpty }
    section.cards = cards
    section.cardsCaption = cardsCaption(sheet)
    section.tables = [planTable(text.rows)]
    return section
  }

  /// Worth and risk first, then what it takes and what the pool is.
  private static let cardKPIs = [
    "npv", "payback_week", "roi", "spend", "incremental_gmv", "private_members",
    "private_penetration", "block_rate_per_month", "frequency_ratio", "causal_order_lift",
  ]

  /// Whose numbers the cards show, and what the ranges are.
  private func cardsCaption(_ sheet: DecisionSheet) -> String {
    guard let subject else { return "" }
    let ranges = say("mean, and 5 % to 95 % of the replicates", "均值，及重复的 5 % 至 95 %")
    guard subject != sheet.choice.plan else {
      return title(of: subject) + say(": ", "：") + ranges
    }
    return say(
      "For comparison, \(title(of: subject)), which is not chosen: \(ranges)",
      "供对照的“\(title(of: subject))”（未选）：\(ranges)")
  }

  /// The deciding KPIs of the plan that the report is about, each beside baseline.
  private var cards: [Card] {
    guard let subject else { return [] }
    return Self.cardKPIs.compactMap { id in
      let (here, baseline) = (
        results.horizon(plan: subject, kpi: id), results.horizon(plan: 0, kpi: id)
      )
      guard here.mean != nil else { return nil }
      let number = number(unit(of: id))
      return Card(
        title: title(of: id), value: number.text(here.mean), range: range(here, number),
        baseline: baseline.mean == nil ? "" : number.text(baseline.mean))
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
