import Experiments
import Scenarios

/// What an assessment says in sentences.
extension AssessmentText {
  // MARK: Break-even

  var breakEvenSentences: [String] {
    var sentences = assessment.breakEvens.map { breakEven in
      let path = DisplayWidth.printable(breakEven.number.path)
      let range = say(
        "\(number(breakEven.number.low)) to \(number(breakEven.number.high)) is plausible",
        "合理范围 \(number(breakEven.number.low)) 至 \(number(breakEven.number.high))")
      return say("\(path) ", "\(path)：") + whereZero(breakEven) + say("; \(range).", "；\(range)。")
    }
    sentences += frontier.map { [$0] } ?? []
    guard sentences.isEmpty else { return sentences }
    return [
      say(
        "No uncertain number is seen to matter, so there is no break-even value to look for.",
        "没有不确定的数显示出影响，故无盈亏平衡值可求。")
    ]
  }

  /// Where net present value is zero, or that it nowhere is.
  private func whereZero(_ breakEven: BreakEven) -> String {
    if breakEven.root.value != nil {
      let root = text(breakEven.root, .ratio)
      return say("makes net present value zero at \(root)", "为 \(root) 时净现值为零")
    }
    return breakEven.isPositive == true
      ? say("leaves net present value above zero whatever it is", "取任何值净现值都大于零")
      : say("leaves net present value below zero whatever it is", "取任何值净现值都小于零")
  }

  private var frontier: String? {
    guard let frontier = assessment.frontier else { return nil }
    let names = [frontier.number, frontier.other].map { DisplayWidth.printable($0.path) }
    let points = frontier.points.map { point in
      let root = point.breakEven.root
      let value: String
      if root.value != nil {
        value = text(root, .ratio)
      } else {
        value =
          point.breakEven.isPositive == true
          ? say("any value will do", "任何值均可") : say("no value will do", "任何值均不可")
      }
      return say(
        "at \(number(point.at)): \(value)", "为 \(number(point.at)) 时：\(value)")
    }
    let list = points.joined(separator: say("; ", "；"))
    return say(
      "Break-even frontier, \(names[0]) by \(names[1]): \(list).",
      "盈亏平衡线，\(names[0]) 随 \(names[1])：\(list)。")
  }

  // MARK: Advice

  var closing: [String] {
    [footnote, verdict + say(" ", "") + reason, constraints].compactMap { $0 }
  }

  private var footnote: String? {
    let shown = assessment.readiness.flatMap(\.numbers).contains { !$0.number.isUncertain }
    guard shown else { return nil }
    let factor = number(Variation.plausibleFactor)
    return say(
      "* certain in the scenario; varied by the factor \(factor), a share by that factor on its "
        + "odds.", "* 情景中为确定的数；按系数 \(factor) 变动（比例按其优势比变动）。")
  }

  private var verdict: String {
    let share = text(assessment.paysBack, .probability)
    let mean = text(
      Measured(value: assessment.npv.mean, error: assessment.npv.mcError), .money)
    let facts = say(
      "it pays back in \(share) of the replicates, and its net present value is \(mean) on average",
      "在 \(share) 的重复中期内回本，净现值平均为 \(mean)")
    switch assessment.advice {
    case .advisable: return say("Advisable: do \(name); \(facts).", "建议做 \(name)：\(facts)。")
    case .notAdvisable:
      return say("Not advisable: leave \(name); \(facts).", "不建议做 \(name)：\(facts)。")
    case .open:
      return say("Open: \(name) may be done or left; \(facts).", "尚无定论：\(name) 可做可不做；\(facts)。")
    }
  }

  /// What would turn the advice, or that nothing does.
  private var reason: String {
    if assessment.advice == .notAdvisable { return reasonAgainst }
    guard let weak = assessment.weakSpot, let change = weak.weakest?.npv.value else {
      return say("No number of the scenario changes that.", "情景中没有任何数会改变这一点。")
    }
    let left = (assessment.npv.mean ?? 0) + change
    let group = title(of: weak.group)
    return left < 0
      ? say(
        "It stands or falls with \(group): at its weakest net present value is \(money(left)).",
        "成败在于\(group)：最弱时净现值为 \(money(left))。")
      : say(
        "Even with \(group), what it hangs on most, at its weakest, net present value is "
          + "\(money(left)).", "即使影响最大的\(group)处于最弱，净现值仍为 \(money(left))。")
  }

  private var reasonAgainst: String {
    guard let strong = assessment.strongSpot, let change = strong.strongest?.npv.value else {
      return say("No number of the scenario changes that.", "情景中没有任何数会改变这一点。")
    }
    let reached = (assessment.npv.mean ?? 0) + change
    let group = title(of: strong.group)
    return reached > 0
      ? say(
        "Only \(group) at its strongest, where net present value is \(money(reached)), would speak "
          + "for it; begin there.", "只有\(group)处于最强（净现值 \(money(reached))）时才值得做；应先从这里入手。")
      : say(
        "Even with \(group), what would help most, at its strongest, net present value is "
          + "\(money(reached)).", "即使最有帮助的\(group)处于最强，净现值仍为 \(money(reached))。")
  }

  private var constraints: String? {
    guard !assessment.brokenConstraints.isEmpty else { return nil }
    let list = assessment.brokenConstraints.map(DisplayWidth.printable)
      .joined(separator: say(", ", "、"))
    return say(
      "It does not keep to \(list), which the scenario asks for.", "它不满足情景要求的 \(list)。")
  }
}
