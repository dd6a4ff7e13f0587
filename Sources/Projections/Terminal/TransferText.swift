import Scenarios

/// A transferred plan as a terminal shows it: what was changed in it, the numbers in all places, and
/// what is left of it.
public struct TransferText: Sendable {
  private let report: TransferReport
  private let notes: [TransferNote]
  private let language: Language
  private let width: Int

  /// - Parameter width: columns of the terminal.
  public init(
    _ report: TransferReport, notes: [TransferNote], language: Language = .english,
    width: Int = 100
  ) {
    self.report = report
    self.notes = notes
    self.language = language
    self.width = max(width, 40)
  }

  /// The whole text, ending with a line break.
  public var text: String {
    var lines = DisplayWidth.wrapped(heading, to: width) + [""]
    for note in notes {
      lines += DisplayWidth.wrapped(
        "- " + TransferNoteText(note, language: language).text, to: width)
    }
    if !notes.isEmpty { lines.append("") }
    lines += PlanTable(plans: TransferReport.Place.allCases.map(label), rows: rows)
      .lines(width: width)
    for sentence in sentences { lines += DisplayWidth.wrapped(sentence, to: width) }
    return lines.joined(separator: "\n") + "\n"
  }

  private var plan: String { DisplayWidth.printable(report.plan) }
  private var homeName: String { DisplayWidth.printable(report.home.name) }
  private var worldName: String { DisplayWidth.printable(report.world.name) }
  private var ownName: String {
    DisplayWidth.printable(report.world.plans[report.ownPlan].name)
  }

  private var heading: String {
    say(
      "\(plan) of \(homeName) in the world of \(worldName); mean (5 % to 95 %), \"in x %\": of "
        + "the replicates",
      "\(homeName) 的计划 \(plan) 用于 \(worldName)；均值（5 % 至 95 %）；“占 x %”：重复的比例")
  }

  private func label(_ place: TransferReport.Place) -> String {
    switch place {
    case .home: say("at home", "原品牌")
    case .there: say("transferred", "照搬之后")
    case .own: say("own: \(ownName)", "自有：\(ownName)")
    }
  }

  private var rows: [PlanTable.Row] {
    report.lines.map { line in
      PlanTable.Row(
        title: line.title.text(in: language) ?? line.id,
        cells: TransferReport.Place.allCases.map { place in
          number(line.unit, place).text(
            line[place], among: report.scenario(at: place).settings.replicates)
        })
    }
  }

  private func number(_ unit: KPIUnit, _ place: TransferReport.Place = .there) -> HumanNumber {
    HumanNumber(unit: unit, currency: report.scenario(at: place).currency, language: language)
  }

  // MARK: Sentences

  private var sentences: [String] { [survival, comparison, constraints].compactMap { $0 } }

  private var survival: String {
    let line = report.lines[0]
    let home = number(.money, .home).text(line[.home].mean)
    let there = number(.money).text(line[.there].mean)
    guard report.home.currency == report.world.currency else {
      return say(
        "At home it brings \(home) a member, here \(there).",
        "原品牌每位会员 \(home)，此处为 \(there)。")
    }
    guard let share = report.survivingShare else {
      return say(
        "At home it brings \(home) a member, so there is nothing that could survive; here \(there).",
        "原品牌每位会员 \(home)，谈不上还剩多少；此处为 \(there)。")
    }
    guard share > 0 else {
      return say(
        "Nothing survives: at home it brings \(home) a member, here \(there).",
        "价值一无所剩：原品牌每位会员 \(home)，此处为 \(there)。")
    }
    let percent = number(.share).text(share)
    return say(
      "\(percent) of it survives: at home it brings \(home) a member, here \(there).",
      "价值还剩 \(percent)：原品牌每位会员 \(home)，此处为 \(there)。")
  }

  private var comparison: String? {
    guard let mean = report.difference.mean, let greater = report.difference.probabilityGreater
    else { return nil }
    guard mean != 0 else {
      return say(
        "It comes to the same as \(ownName), the best plan \(worldName) has of its own.",
        "与 \(worldName) 自有的最佳计划 \(ownName) 相同。")
    }
    let isBetter = report.isMaximised ? mean > 0 : mean < 0
    let wins = report.isMaximised ? greater : 1 - greater
    let amount = number(report.objective.unit).text(mean.magnitude)
    let title = report.objective.title(in: language)
    let share = number(.probability).text(wins)
    let unsettled = report.difference.isSettled ? "" : say(" (not settled)", "（未定）")
    return isBetter
      ? say(
        "It beats \(ownName), the best plan \(worldName) has of its own: \"\(title)\" is better by "
          + "\(amount) on average\(unsettled), and in \(share) of the replicates.",
        "优于 \(worldName) 自有的最佳计划 \(ownName)：“\(title)”平均好 \(amount)\(unsettled)，"
          + "在 \(share) 的重复中更好。")
      : say(
        "\(ownName), the best plan \(worldName) has of its own, beats it: \"\(title)\" of the "
          + "transferred plan is worse by \(amount) on average\(unsettled), and better in \(share) "
          + "of the replicates.",
        "不如 \(worldName) 自有的最佳计划 \(ownName)：“\(title)”平均差 \(amount)\(unsettled)，"
          + "仅在 \(share) 的重复中更好。")
  }

  private var constraints: String? {
    guard !report.broken.isEmpty else { return nil }
    let bounds = report.broken.map(\.text).joined(separator: ", ")
    return say(
      "It does not keep to what \(worldName) asks: \(bounds).",
      "不满足 \(worldName) 的约束：\(bounds)。")
  }

  private func say(_ english: String, _ chinese: String) -> String {
    language.say(english, chinese)
  }
}
