import Experiments
import Scenarios

/// An assessment on a terminal: what the plan is worth, what it hangs on, group by group, and whether
/// it should be done at all.
public struct AssessmentText: Sendable {
  /// Numbers that are shown of each group.
  private static let numbersShown = 3

  let assessment: Assessment
  let language: Language
  private let width: Int

  /// `width`: columns of the terminal.
  public init(_ assessment: Assessment, language: Language = .english, width: Int = 100) {
    self.assessment = assessment
    self.language = language
    self.width = max(width, 40)
  }

  /// The whole text, ending with a line break.
  public var text: String {
    var lines = wrapped([heading]) + [""]
    lines += PlanTable(plans: [name], rows: worthRows).lines(width: width)
    lines += wrapped([readinessHeading]) + [""]
    lines += PlanTable(
      plans: [say("at its weakest", "最弱"), say("at its strongest", "最强")], rows: groupRows
    ).lines(width: width)
    if !numberRows.isEmpty {
      lines += wrapped([numbersHeading]) + [""]
      lines += PlanTable(
        plans: [
          say("from", "低值"), say("to", "高值"), say("NPV, low", "低值 NPV"), say("NPV, high", "高值 NPV"),
        ],
        rows: numberRows
      ).lines(width: width)
    }
    if !breakEvenSentences.isEmpty { lines += wrapped(breakEvenSentences) + [""] }
    lines += wrapped(closing)
    return lines.joined(separator: "\n") + "\n"
  }

  private func wrapped(_ sentences: [String]) -> [String] {
    sentences.flatMap { DisplayWidth.wrapped($0, to: width) }
  }

  // MARK: Words

  func say(_ english: String, _ chinese: String) -> String {
    language.say(english, chinese)
  }

  var name: String { DisplayWidth.printable(assessment.scenario.plans[assessment.plan].name) }

  func text(_ measured: Measured, _ unit: KPIUnit) -> String {
    MeasuredText(unit: unit, currency: assessment.scenario.currency, language: language).text(
      measured)
  }

  func money(_ value: Double?) -> String {
    HumanNumber(unit: .money, currency: assessment.scenario.currency, language: language).text(
      value)
  }

  func number(_ value: Double) -> String {
    HumanNumber(unit: .ratio, currency: "", language: language).text(value)
  }

  func title(of group: ReadinessGroup) -> String {
    switch group {
    case .members: say("人 members", "人（会员）")
    case .goods: say("货 goods", "货（商品）")
    case .places: say("场 places", "场（渠道与端口）")
    case .data: say("数 data and staff", "数（数据与员工激励）")
    }
  }

  // MARK: Worth

  private var heading: String {
    let scenario = assessment.scenario
    let title = DisplayWidth.printable(scenario.title.text(in: language) ?? scenario.name)
    return say(
      "\(title): should \(name) be done at all? \(scenario.calendar.weeks) weeks, "
        + "\(assessment.replicates) replicates, against baseline, mean (5 % to 95 %), "
        + "± standard error; \"in x %\": of the replicates",
      "\(title)：\(name) 究竟该不该做？\(scenario.calendar.weeks) 周，\(assessment.replicates) 次重复，"
        + "与基准相比，均值（5 % 至 95 %），± 标准误；“占 x %”：重复的比例")
  }

  private var worthRows: [PlanTable.Row] {
    let weeks = HumanNumber(unit: .weeks, currency: "", language: language)
    let money = HumanNumber(
      unit: .money, currency: assessment.scenario.currency, language: language)
    return [
      (say("Net present value", "净现值 NPV"), money.text(assessment.npv)),
      (
        say("Pays back within the horizon, in", "期内回本的概率"),
        text(assessment.paysBack, .probability)
      ),
      (say("Payback week, where it does", "回本周（若回本）"), weeks.text(assessment.paybackWeek)),
    ].map { PlanTable.Row(title: $0.0, cells: [$0.1]) }
  }

  // MARK: Readiness

  private var readinessHeading: String {
    say(
      "Readiness: what changes when all numbers of a group that matter stand at the ends of what "
        + "is plausible; net present value, and probability to pay back",
      "准备度：某组所有有影响的数同处其合理范围一端时的变化；净现值与回本概率")
  }

  private var groupRows: [PlanTable.Row] {
    assessment.readiness.map { readiness in
      let count = say(
        " (\(readiness.numbers.count) of \(readiness.count) numbers)",
        "（\(readiness.count) 个数中的 \(readiness.numbers.count) 个）")
      return PlanTable.Row(
        title: title(of: readiness.group) + count,
        cells: [cell(readiness.weakest), cell(readiness.strongest)])
    }
  }

  private func cell(_ change: PairedChange?) -> String {
    guard let change else { return HumanNumber.undefined }
    return text(change.npv, .money) + say("; ", "；") + text(change.paysBack, .probability)
  }

  private var numbersHeading: String {
    let count = assessment.numberReplicates
    return say(
      "What helps or hurts most, one number at a time, by what it changes in net present value "
        + "(\(count) replicates)", "影响最大的数（逐一变动，净现值的变化，\(count) 次重复）")
  }

  private var numberRows: [PlanTable.Row] {
    assessment.readiness.flatMap { readiness in
      readiness.numbers.prefix(Self.numbersShown).map { effect in
        PlanTable.Row(
          title: DisplayWidth.printable(effect.number.path)
            + (effect.number.isUncertain ? "" : " *"),
          cells: [
            number(effect.number.low), number(effect.number.high),
            text(effect.low.npv, .money), text(effect.high.npv, .money),
          ])
      }
    }
  }
}
