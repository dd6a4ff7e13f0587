import Scenarios

/// The terminal's view of a projection: per plan the KPIs that decide, mean and 90 % range, and one
/// sentence that says what it means.
public struct SummaryTable: Sendable {
  private let projection: Projection
  private let language: Language
  private let width: Int

  /// `width`: columns of the terminal. Plans that do not fit beside each other come in blocks below.
  public init(_ projection: Projection, language: Language = .english, width: Int = 100) {
    self.projection = projection
    self.language = language
    self.width = max(width, 40)
  }

  /// The whole text, ending with a line break.
  public var text: String {
    var lines = DisplayWidth.wrapped(heading, to: width) + [""]
    lines += PlanTable(of: projection.scenario.plans, rows: rows, language: language)
      .lines(width: width)
    if hasPartlyDefined { lines += DisplayWidth.wrapped(partlyDefinedNote, to: width) + [""] }
    lines += DisplayWidth.wrapped(Verdict(projection).sentence(in: language), to: width)
    for note in RunNotes(projection: projection, language: language).sentences {
      lines += DisplayWidth.wrapped(note, to: width)
    }
    let expected = ExpectationText(
      [ExpectationReport(projection)], language: language, width: width
    ).text
    return lines.joined(separator: "\n") + "\n" + (expected.isEmpty ? "" : "\n" + expected)
  }

  // MARK: Parts

  private var heading: String {
    let scenario = projection.scenario
    let title = DisplayWidth.printable(scenario.title.text(in: language) ?? scenario.name)
    let replicates = projection.replicates.count
    let weeks = scenario.calendar.weeks
    return switch language {
    case .english:
      "\(title): \(weeks) \(weeks == 1 ? "week" : "weeks"), "
        + "\(replicates) \(replicates == 1 ? "replicate" : "replicates"), "
        + "mean (5 % to 95 %)"
    case .chinese: "\(title)：\(weeks) 周，\(replicates) 次重复，均值（5 % 至 95 %）"
    }
  }

  private var partlyDefinedNote: String {
    switch language {
    case .english:
      "\"in x %\": defined in that share of the replicates, which mean and range are over."
    case .chinese: "“占 x %”：仅在占该比例的重复中有定义，均值与区间只含这些重复。"
    }
  }

  private var rows: [PlanTable.Row] {
    DecidingKPIs.ids.compactMap { id in
      guard let kpi = projection.catalogue[id] else { return nil }
      return PlanTable.Row(
        title: kpi.title(in: language), cells: projection.plans.map { cell($0, kpi) })
    }
  }

  private func cell(_ plan: Int, _ kpi: KPI) -> String {
    let estimate = projection.estimate(plan: plan, kpi: kpi.id)
    return HumanNumber(
      unit: kpi.unit, currency: projection.scenario.currency, language: language
    ).text(estimate, among: projection.replicates.count)
  }

  private var hasPartlyDefined: Bool {
    DecidingKPIs.ids.contains { id in
      projection.plans.contains { plan in
        let count = projection.estimate(plan: plan, kpi: id).count
        return count > 0 && count < projection.replicates.count
      }
    }
  }
}

extension Title {
  /// The title in a language; nil when there is none at all.
  package func text(in language: Language) -> String? {
    switch language {
    case .english: english ?? chinese
    case .chinese: chinese ?? english
    }
  }
}
