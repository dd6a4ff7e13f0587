import Projections
import Scenarios

extension ReportSource {
  /// What each plan brings, week by week.
  var projections: Section {
    var section = Section(
      "projections", say("What we get", "能得到什么"), label: say("Projections", "预测"))
    section.paragraphs = [
      say(
        "Lines are medians over \(results.replicateCount) replicates; half of these lie between 25 % "
          + "and 75 %, nine tenths between 5 % and 95 %.",
        "线为 \(results.replicateCount) 次重复的中位数；一半的重复在 25 % 与 75 % 之间，九成在 5 % 与 95 % 之间。")
    ]
    section.figures = Self.fanned.compactMap(fan)
    section.tables = [allKPIs]
    return section
  }

  /// KPIs that are shown week by week.
  private static let fanned = [
    "private_members", "private_penetration", "incremental_contribution_to_date", "gmv_private",
    "gmv_public", "block_rate_per_month", "spend",
  ]
  private static let brokenEven = "incremental_contribution_to_date"

  private func fan(_ kpi: String) -> Figure? {
    let shown = plans.compactMap { plan in
      tables.weeks(plan: plan, kpi: kpi).flatMap { weeks in
        weeks.contains { $0.says } ? (plan: plan, weeks: weeks) : nil
      }
    }
    guard !shown.isEmpty else { return nil }
    let title = title(of: kpi)
    let isBrokenEven = kpi == Self.brokenEven
    let chart = FanChart(
      axis: Axis(title, unit(of: kpi)), dates: dates,
      bands: shown.map { FanChart.Band(plan: $0.plan, $0.weeks) },
      // Where labels would meet, those that come first are kept.
      ranged: ranged, marks: campaignMarks + (isBrokenEven ? paybackMarks : []) + waveMarks,
      showsBreakEven: isBrokenEven)
    return Figure(
      .fan(chart), description: description(shown, kpi),
      table: weeklyTable("fan-" + kpi.replacing("_", with: "-"), title, unit(of: kpi), shown))
  }

  /// The plan that the report is about and its strongest rival.
  private var ranged: [Int] {
    guard let subject else { return [] }
    let rival = sheet?.options[subject].standing?.rival
    return [subject] + [rival ?? 0].filter { $0 != 0 }
  }

  private typealias PlanWeeks = (plan: Int, weeks: [RangeScratch.Range])

  /// The last week in words.
  private func description(_ shown: [PlanWeeks], _ kpi: String) -> String {
    let number = number(unit(of: kpi))
    let ends = shown.map { plan, weeks in
      let end = weeks.last
      let (low, high) = (number.text(end?.p05), number.text(end?.p95))
      let range = low == high ? "" : say(" (\(low) to \(high))", "（\(low) 至 \(high)）")
      return title(of: plan) + say(": ", "：") + number.text(end?.median) + range
    }
    return say("In the last week, median: ", "最后一周，中位数：") + ends.joined(separator: say("; ", "；"))
      + say(".", "。")
  }

  private func weeklyTable(
    _ id: String, _ title: String, _ unit: KPIUnit, _ shown: [PlanWeeks]
  ) -> DataTable {
    let names = [say("5 %", "5 %"), "25 %", say("median", "中位数"), "75 %", "95 %"]
    return DataTable(
      id, title,
      columns: timeColumns
        + shown.flatMap { plan, _ in
          names.map { DataTable.Column(joined(self.title(of: plan), $0), .number(unit)) }
        },
      rows: (0..<weeks).map { week in
        timeCells(week)
          + shown.flatMap { _, weeks in weeks[week].quantiles.map { .number($0) } }
      })
  }

  // MARK: Marks

  /// Stretches of weeks in which a campaign runs.
  private var campaignMarks: [FanChart.Mark] {
    scenario.calendar.campaigns.flatMap { campaign in
      stretches { week in
        campaign.runs(
          inWeekOfYear: scenario.calendar.start.adding(days: 7 * week).weekOfYear)
      }.map { stretch in
        FanChart.Mark(
          kind: .campaign, label: DisplayWidth.printable(campaign.name), plan: nil,
          from: Double(stretch.lowerBound), to: Double(stretch.upperBound))
      }
    }
  }

  private func stretches(_ holds: (Int) -> Bool) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for week in 0..<weeks where holds(week) {
      if let last = found.last, last.upperBound == week {
        found[found.count - 1] = last.lowerBound..<(week + 1)
      } else {
        found.append(week..<(week + 1))
      }
    }
    return found
  }

  /// Waves that open after the start, in most replicates.
  private var waveMarks: [FanChart.Mark] {
    rivals.flatMap { plan in
      results.wavesOnCalendar(plan: plan).compactMap { wave in
        guard let week = wave.openWeek.median, week > 0, (wave.probabilityOpen.value ?? 0) >= 0.5
        else { return nil }
        return FanChart.Mark(
          kind: .wave, label: DisplayWidth.printable(wave.wave), plan: plan, from: week, to: week)
      }
    }
  }

  /// Of plans that pay back in most replicates.
  private var paybackMarks: [FanChart.Mark] {
    rivals.compactMap { plan in
      let payback = results.horizon(plan: plan, kpi: "payback_week")
      guard let week = payback.median, week > 0, 2 * payback.count >= results.replicateCount
      else { return nil }
      return FanChart.Mark(
        kind: .payback, label: say("pays back", "回本"), plan: plan, from: week, to: week)
    }
  }

  // MARK: All KPIs

  private var allKPIs: DataTable {
    let names = [say("mean", "均值"), "5 %", "95 %"]
    return DataTable(
      "kpis", say("All KPIs over the horizon", "全部指标（整个期间）"), isDetail: true,
      columns: [
        DataTable.Column(say("KPI", "指标")), DataTable.Column(say("id", "标识")),
        DataTable.Column(say("unit", "单位")),
      ]
        + plans.flatMap { plan in
          names.map { DataTable.Column(joined(title(of: plan), $0), .quantities) }
        },
      rows: results.catalogue.kpis.map { kpi in
        [
          .text(kpi.title(in: language)), .text(kpi.id),
          .text(kpi.unit.text(currency: scenario.currency, in: language)),
        ]
          + plans.flatMap { plan -> [DataTable.Cell] in
            let estimate = results.horizon(plan: plan, kpi: kpi.id)
            return [estimate.mean, estimate.p05, estimate.p95].map { .quantity($0, kpi.unit) }
          }
      })
  }
}

extension ReportSource {
  /// Week and first day.
  var timeColumns: [DataTable.Column] {
    [
      DataTable.Column(say("week", "周"), .week), DataTable.Column(say("from", "起始日"), .date),
    ]
  }

  func timeCells(_ week: Int) -> [DataTable.Cell] {
    [
      .number(Double(week)),
      .text(scenario.calendar.start.adding(days: 7 * week).description),
    ]
  }
}

extension RangeScratch.Range {
  fileprivate var quantiles: [Double?] { [p05, p25, median, p75, p95] }

  /// Whether it is defined and not nothing.
  fileprivate var says: Bool { quantiles.contains { ($0 ?? 0) != 0 } }
}

extension FanChart.Band {
  fileprivate init(plan: Int, _ weeks: [RangeScratch.Range]) {
    self.init(
      plan: plan, p05: weeks.map(\.p05), p25: weeks.map(\.p25), median: weeks.map(\.median),
      p75: weeks.map(\.p75), p95: weeks.map(\.p95))
  }
}
