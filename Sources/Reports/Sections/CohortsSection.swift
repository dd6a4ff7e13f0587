import Projections
import Scenarios

extension ReportSource {
  /// Whether joiners stay, and what they are worth.
  var cohorts: Section {
    var section = Section(
      "cohorts", say("Whether joiners stay, and what they bring", "入池者留存与价值"),
      label: say("Cohorts", "入池批次"))
    section.figures = [
      heatMap(
        "retention", say("Retention by month of joining", "按入池月份的留存"),
        Axis(say("still private", "仍在私域"), .share), .share, retention),
      heatMap(
        "cohort-value",
        say("Contribution of a joiner since joining, by month of joining", "按入池月份的人均累计贡献"),
        Axis(say("contribution per joiner to date", "人均累计贡献毛益"), .money), .money, value),
    ].compactMap { $0 }
    return section
  }

  /// Of a cohort by months since joining.
  private func retention(_ cohort: StoredTables.Cohort) -> [Double?] {
    cohort.months.map { month in
      month.joined > 0 ? month.stillPrivate / month.joined : nil
    }
  }

  private func value(_ cohort: StoredTables.Cohort) -> [Double?] {
    var sum = 0.0
    return cohort.months.map { month in
      guard !month.contributionPerMember.isNaN else { return nil }
      sum += month.contributionPerMember
      return sum
    }
  }

  private func heatMap(
    _ id: String, _ title: String, _ axis: Axis, _ unit: KPIUnit,
    _ values: (StoredTables.Cohort) -> [Double?]
  ) -> Figure? {
    let all = plans.filter { !tables.cohorts[$0].isEmpty }.map { plan in
      HeatMap.Cells(
        plan: plan, months: tables.cohorts[plan].map(\.joinMonth),
        values: tables.cohorts[plan].map(values))
    }
    let longest = all.flatMap(\.values).map(\.count).max() ?? 0
    guard longest > 0 else { return nil }
    return Figure(
      .heatMap(HeatMap(axis: axis, plans: all)),
      description: say(
        "Each row is a month of joining, read to the right by months since; mean over the replicates.",
        "每行为一个入池月份，从左到右为入池后的月数；为各次重复的均值。"),
      table: DataTable(
        id, title,
        columns: [
          DataTable.Column(say("plan", "计划")), DataTable.Column(say("joined in", "入池月份")),
          DataTable.Column(say("joiners", "入池人数"), .number(.members)),
        ]
          + (0..<longest).map {
            DataTable.Column(say("month \($0)", "第 \($0) 月"), .number(unit))
          },
        rows: all.flatMap { cells in
          cells.months.indices.map { row in
            self.row(cells, row, longest: longest)
          }
        }))
  }

  private func row(_ cells: HeatMap.Cells, _ row: Int, longest: Int) -> [DataTable.Cell] {
    let joined = tables.cohorts[cells.plan][row].months.first?.joined
    let values =
      cells.values[row] + [Double?](repeating: nil, count: longest - cells.values[row].count)
    return [.text(title(of: cells.plan)), .text(cells.months[row]), .number(joined)]
      + values.map { .number($0) }
  }
}
