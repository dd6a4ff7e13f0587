import Projections
import Scenarios

extension ReportSource {
  /// When each wave goes live, and what became of its gate.
  var waves: Section {
    var section = Section(
      "waves", say("When each wave goes live", "各波次何时上线"), label: say("Waves", "波次"))
    let calendars = rivals.map { (plan: $0, waves: results.wavesOnCalendar(plan: $0)) }
      .filter { !$0.waves.isEmpty }
    guard !calendars.isEmpty else { return section }
    guard calendars.contains(where: { isStaged($0.waves) }) else {
      section.paragraphs = [
        say("Every plan goes live at once, in week 0.", "各计划均在第 0 周一次上线。")
      ]
      return section
    }
    if let sheet {
      section.paragraphs = DecisionText(ofReport: sheet, language: language).waveSentences
    }
    section.figures = [calendar(calendars)]
    return section
  }

  /// Whether there is more to say than that all begins at the start.
  private func isStaged(_ waves: [WaveOnCalendar]) -> Bool {
    waves.count > 1
      || waves.contains { $0.probabilityOpen.value != 1 || $0.openWeek.p95 != 0 }
  }

  private typealias PlanCalendar = (plan: Int, waves: [WaveOnCalendar])

  private func calendar(_ calendars: [PlanCalendar]) -> Figure {
    let bars = calendars.flatMap { plan, waves in
      waves.map { wave in
        WaveChart.Bar(
          plan: plan, label: DisplayWidth.printable(wave.wave), low: wave.openWeek.p05,
          median: wave.openWeek.median, high: wave.openWeek.p95,
          probability: wave.probabilityOpen.value ?? 0)
      }
    }
    return Figure(
      .waves(WaveChart(dates: dates, bars: bars)),
      description: say(
        "From the 5 % to the 95 % quantile of the week of going live, among the replicates in which it "
          + "comes to that; the mark is the median.",
        "上线周的 5 % 至 95 % 分位（仅含上线的重复）；标记为中位数。"),
      table: DataTable(
        "waves", say("Waves and their gates", "波次与闸门"),
        columns: [
          DataTable.Column(say("plan", "计划")), DataTable.Column(say("wave", "波次")),
          DataTable.Column(say("goes live, in", "上线概率"), .number(.probability)),
          DataTable.Column(say("in week", "上线周"), .number(.weeks)),
          DataTable.Column("5 %", .number(.weeks)),
          DataTable.Column("95 %", .number(.weeks)),
          DataTable.Column(say("median day", "中位日期"), .date),
          DataTable.Column(say("passes its gate, in", "通过闸门的概率"), .number(.probability)),
          DataTable.Column(say("is stopped, in", "被叫停的概率"), .number(.probability)),
          DataTable.Column(say("audience", "受众人数"), .number(.members)),
          DataTable.Column(say("of them private at the end", "期末其中的私域会员"), .number(.members)),
        ],
        rows: calendars.flatMap { plan, waves in waves.map { row(of: $0, plan) } }))
  }

  private func row(of wave: WaveOnCalendar, _ plan: Int) -> [DataTable.Cell] {
    [
      .text(title(of: plan)), .text(DisplayWidth.printable(wave.wave)),
      .number(wave.probabilityOpen.value), .number(wave.openWeek.median),
      .number(wave.openWeek.p05), .number(wave.openWeek.p95),
      .text(wave.date?.description ?? ""), .number(wave.probabilityPassed.value),
      .number(wave.probabilityStopped.value), .number(wave.members),
      .number(wave.privateMembers),
    ]
  }
}
