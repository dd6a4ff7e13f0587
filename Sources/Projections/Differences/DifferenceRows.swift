import Scenarios

/// What changed between two runs, in rows with texts for people: what the terminal and the report show.
/// What users wrote is in them without characters that could steer a terminal.
package struct DifferenceRows: Sendable {
  package struct Row: Sendable, Equatable {
    package let title: String
    package let before: String
    package let after: String
    /// Of KPIs: after less before, with its standard error.
    package var difference = ""
  }

  package struct PlanRows: Sendable {
    /// What it is called above a table.
    package let plan: String
    /// KPIs that changed beyond error, or of which there is no telling. First come those that decide
    /// between plans, then those that have no error, then those that changed by the most standard errors.
    package let kpis: [Row]
  }

  package let settings: [Row]
  package let keys: [Row]
  /// Plans of which there is something to show.
  package let plans: [PlanRows]

  package init(of difference: RunDifference, _ words: DifferenceWords, language: Language) {
    settings = difference.settings.map { SettingRow($0, words, language).row }
    keys = difference.keys.map { change in
      let missing = language.say("not given", "未写")
      func text(_ value: String?) -> String { value.map(DisplayWidth.printable) ?? missing }
      return Row(
        title: DisplayWidth.printable(change.path), before: text(change.before),
        after: text(change.after))
    }
    plans = difference.plans.compactMap { plan in
      let kpis = plan.kpis.filter { [.beyondError, .untold].contains($0.change) }
      guard !kpis.isEmpty else { return nil }
      return PlanRows(
        plan: words.planHeading(plan.plan),
        kpis: Self.ordered(kpis).map { Row($0, difference.currency, language) })
    }
  }

  private static func ordered(_ kpis: [KPIDifference]) -> [KPIDifference] {
    let deciding = DecidingKPIs.ids.compactMap { id in kpis.first { $0.kpi.id == id } }
    let others = kpis.filter { !DecidingKPIs.ids.contains($0.kpi.id) }
    // Equal ones stay in the order of the catalogue.
    let sorted = others.enumerated().sorted {
      $0.element.errors == $1.element.errors
        ? $0.offset < $1.offset : $0.element.errors > $1.element.errors
    }
    return deciding + sorted.map(\.element)
  }
}

extension DifferenceRows.Row {
  fileprivate init(_ kpi: KPIDifference, _ currency: String, _ language: Language) {
    let number = HumanNumber(unit: kpi.kpi.unit, currency: currency, language: language)
    func mean(_ estimate: Estimate, _ replicates: Int) -> String {
      number.text(
        Estimate(value: estimate.mean, error: nil, count: estimate.count), among: replicates)
    }
    self.init(
      title: DisplayWidth.printable(kpi.kpi.title(in: language)),
      before: mean(kpi.before, kpi.replicatesBefore),
      after: mean(kpi.after, kpi.replicatesAfter),
      difference: DifferenceNumber(
        unit: kpi.kpi.unit, currency: currency, language: language
      ).text(kpi.difference))
  }
}

/// A setting with its name in a language.
private struct SettingRow {
  let row: DifferenceRows.Row

  init(_ change: SettingChange, _ words: DifferenceWords, _ language: Language) {
    func text(_ values: [String]) -> String {
      guard !values.isEmpty else { return language.say("none", "无") }
      let texts = values.map(change.setting == .plans ? words.plan : DisplayWidth.printable)
      return texts.joined(separator: language.say(", ", "、"))
    }
    row = DifferenceRows.Row(
      title: Self.title(of: change.setting).text(in: language), before: text(change.before),
      after: text(change.after))
  }

  private static func title(of setting: SettingChange.Setting) -> Message {
    switch setting {
    case .scenarioName: Message("scenario", "情景")
    case .version: Message("version", "版本")
    case .agents: Message("agents", "模拟个体")
    case .replicates: Message("replicates", "重复次数")
    case .weeks: Message("weeks", "周数")
    case .step: Message("step", "步长")
    case .seed: Message("seed", "随机种子")
    case .plans: Message("plans in one run only", "仅一次运行有的计划")
    case .overrides: Message("overrides in one run only", "仅一次运行有的覆盖值")
    }
  }
}
