import Experiments
import Scenarios

/// What plans do with the same budget, plan by plan, to stand above the decision sheet.
public struct BudgetText: Sendable {
  private let report: BudgetReport
  private let scenario: Scenario
  private let language: Language
  private let width: Int

  /// `width`: columns of the terminal.
  public init(
    _ report: BudgetReport, scenario: Scenario, language: Language = .english, width: Int = 100
  ) {
    self.report = report
    self.scenario = scenario
    self.language = language
    self.width = max(width, 40)
  }

  /// The text, ending with an empty line.
  public var text: String {
    ([heading] + report.lines.map(sentence)).flatMap { DisplayWidth.wrapped($0, to: width) }
      .joined(separator: "\n") + "\n\n"
  }

  private func say(_ english: String, _ chinese: String) -> String {
    language == .english ? english : chinese
  }

  private var money: HumanNumber {
    HumanNumber(unit: .money, currency: scenario.currency, language: language)
  }
  private var share: HumanNumber { HumanNumber(unit: .share, currency: "", language: language) }
  private var ratio: HumanNumber { HumanNumber(unit: .ratio, currency: "", language: language) }

  private var heading: String {
    let budget = money.text(report.budget)
    return say(
      "Every plan at a budget of \(budget), mean spend over the horizon (5 % to 95 %); of a plan "
        + "only acquisition is scaled, by one factor, and its limit on total spend is lifted:",
      "各计划同以 \(budget) 为预算（整个期间的平均投入，5 % 至 95 %）；每个计划仅按一个系数缩放拉新投入，"
        + "并取消其总预算上限：")
  }

  private func sentence(_ line: BudgetReport.Line) -> String {
    let name = DisplayWidth.printable(scenario.plans[line.plan].name)
    let factor = ratio.text(line.factor)
    let spend = money.text(line.spend)
    let opening = say(
      "\(name): acquisition times \(factor) spends \(spend)",
      "\(name)：拉新投入乘以 \(factor)，投入 \(spend)")
    switch line.ending {
    case .found where line.miss <= BudgetSearch.tolerance:
      return opening
        + say(", the budget to \(share.text(line.miss)).", "，与预算相差 \(share.text(line.miss))。")
    case .found:
      return opening
        + say(
          ", \(share.text(line.miss)) from the budget: spend jumps over it, or falls where "
            + "acquisition grows.", "，与预算相差 \(share.text(line.miss))：投入在预算处跳变，或随拉新增加而下降。")
    case .cannotSpend:
      return opening
        + say(
          " and cannot spend the rest, \(money.text(line.unspent)): \(reasons(line)).",
          "，余下 \(money.text(line.unspent)) 无法花出：\(reasons(line))。")
    case .spendsMore:
      return opening
        + say(
          ", \(money.text(line.unspent.mean.map(-))) more than the budget: all else that it does "
            + "costs that much.", "，比预算多 \(money.text(line.unspent.mean.map(-)))：其余支出已超过预算。")
    }
  }

  private func reasons(_ line: BudgetReport.Line) -> String {
    let percent = share.text(AcquisitionScale.mostOfReach)
    let saturation = say(
      "every channel is at its most (coverage 1; ads at \(percent) of their reach)",
      "所有渠道已达上限（覆盖率 1；广告达到可触达量的 \(percent)）")
    let weekly = say("`budget.per_week` holds spend down", "`budget.per_week` 限制了投入")
    let shut = line.shutWaves.map {
      let text = MeasuredText(unit: .probability, currency: "", language: language).text($0)
      return say(
        "a wave never goes live in \(text) of the replicates", "在 \(text) 的重复中有波次从未上线")
    }
    return ([saturation] + (line.hasWeeklyLimit ? [weekly] : []) + [shut].compactMap { $0 })
      .joined(separator: say("; ", "；"))
  }
}
