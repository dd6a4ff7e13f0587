import Scenarios

/// The decision sheet on a terminal: what is named and what is at stake, plan by plan, then what it
/// means, and which plan to choose.
public struct DecisionText: Sendable {
  let sheet: DecisionSheet
  let language: Language
  let words: DecisionWords
  private let width: Int

  /// `width`: columns of the terminal.
  public init(_ sheet: DecisionSheet, language: Language = .english, width: Int = 100) {
    self.init(sheet, language, .ofFiles(sheet.scenario), width: width)
  }

  /// The sentences and rows of a report.
  package init(ofReport sheet: DecisionSheet, language: Language) {
    self.init(sheet, language, .ofReports(sheet.scenario, in: language), width: 100)
  }

  private init(
    _ sheet: DecisionSheet, _ language: Language, _ words: DecisionWords, width: Int
  ) {
    self.sheet = sheet
    self.language = language
    self.words = words
    self.width = max(width, 40)
  }

  /// The whole text, ending with a line break.
  public var text: String {
    var lines = heading.flatMap { DisplayWidth.wrapped($0, to: width) } + [""]
    lines += PlanTable(of: sheet.scenario.plans, rows: rows, language: language).lines(width: width)
    for part in [dominanceSentences, effectSentences] where !part.isEmpty {
      lines += part.flatMap { DisplayWidth.wrapped($0, to: width) } + [""]
    }
    if !channelRows.isEmpty {
      lines += DisplayWidth.wrapped(channelHeading, to: width) + [""]
      lines += PlanTable(of: sheet.scenario.plans, rows: channelRows, language: language).lines(
        width: width)
    }
    let waves = waveSentences.flatMap { DisplayWidth.wrapped($0, to: width) }
    if !waves.isEmpty { lines += waves + [""] }
    lines += flipLines
    lines += closing.flatMap { DisplayWidth.wrapped($0, to: width) }
    return lines.joined(separator: "\n") + "\n"
  }

  private var flipLines: [String] {
    let lines = flipSentences.flatMap { DisplayWidth.wrapped($0, to: width) }
    guard !lines.isEmpty else { return [] }
    return lines + [""] + (flipTable?.lines(width: width) ?? [])
  }

  /// Which plan, how sure, at what risk, what is not settled.
  package var closing: [String] {
    switch language {
    case .english: EnglishDecision(sheet: sheet, words: words).sentences
    case .chinese: ChineseDecision(sheet: sheet, words: words).sentences
    }
  }

  // MARK: Words

  func say(_ english: String, _ chinese: String) -> String {
    language.say(english, chinese)
  }

  func name(_ plan: Int) -> String {
    words.plan(plan)
  }

  func text(_ measured: Measured, _ unit: KPIUnit) -> String {
    MeasuredText(unit: unit, currency: sheet.scenario.currency, language: language).text(measured)
  }

  func number(_ unit: KPIUnit) -> HumanNumber {
    HumanNumber(unit: unit, currency: sheet.scenario.currency, language: language)
  }

  private var heading: [String] {
    let scenario = sheet.scenario
    let title = DisplayWidth.printable(scenario.title.text(in: language) ?? scenario.name)
    let goal = sheet.objective.title(in: language)
    let isMaximised = sheet.goal == .maximise
    let bounds = sheet.constraints.map(words.bound)
      .joined(separator: say(", ", "、"))
    let asked = say(
      "\(isMaximised ? "maximise" : "minimise") \(goal)" + (bounds.isEmpty ? "" : ", \(bounds)"),
      "\(isMaximised ? "最大化" : "最小化")\(goal)" + (bounds.isEmpty ? "" : "，须满足 \(bounds)"))
    let heading = say(
      "\(title): \(asked); \(scenario.calendar.weeks) weeks, \(sheet.replicates) replicates, "
        + "mean (5 % to 95 %), ± standard error; \"in x %\": of the replicates",
      "\(title)：\(asked)；\(scenario.calendar.weeks) 周，\(sheet.replicates) 次重复，"
        + "均值（5 % 至 95 %），± 标准误；“占 x %”：重复的比例")
    guard sheet.compared < sheet.replicates else { return [heading] }
    return [
      heading,
      say(
        "Plans are compared by the goal in the \(sheet.compared) replicates in which all that have "
          + "it at all define it.",
        "各计划仅在 \(sheet.compared) 次均有定义的重复中按目标比较。"),
    ]
  }
}
