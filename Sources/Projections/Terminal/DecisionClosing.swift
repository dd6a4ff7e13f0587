import Scenarios

/// What both languages need to close a decision sheet.
protocol DecisionClosing {
  var sheet: DecisionSheet { get }
}

extension DecisionClosing {
  var choice: Choice { sheet.choice }

  /// The chosen plan with where it stands; nil when no plan keeps to the constraints.
  var chosen: (option: DecisionSheet.Option, standing: Standing)? {
    guard let plan = choice.plan, let standing = sheet.options[plan].standing else { return nil }
    return (sheet.options[plan], standing)
  }

  func name(_ plan: Int) -> String {
    DisplayWidth.printable(sheet.scenario.plans[plan].name)
  }

  func goal(_ measured: Measured) -> String {
    MeasuredText(unit: sheet.objective.unit, currency: sheet.scenario.currency).text(measured)
  }

  /// How much better, without sign.
  func amount(_ value: Double?) -> String {
    HumanNumber(unit: sheet.objective.unit, currency: sheet.scenario.currency)
      .text(value?.magnitude)
  }

  func share(_ measured: Measured) -> String {
    MeasuredText(unit: .probability, currency: "").text(measured)
  }

  func money(_ value: Double?) -> String {
    HumanNumber(unit: .money, currency: sheet.scenario.currency).text(value)
  }

  func week(_ value: Double?) -> String {
    HumanNumber(unit: .weeks, currency: "").text(value)
  }

  /// Constraints that a plan does not keep to.
  func broken(by plan: Int) -> String {
    sheet.options[plan].constraints.filter { $0.holds == false }
      .map { DisplayWidth.printable($0.constraint.text) }.joined(separator: ", ")
  }

  /// Constraints of a plan that these replicates do not settle.
  func open(of plan: Int) -> [String] {
    sheet.options[plan].constraints.filter { $0.holds != nil && !$0.isSettled }
      .map { DisplayWidth.printable($0.constraint.text) }
  }

  /// Plans whose average difference to the chosen one is not settled, nor none at all.
  var openRival: Int? {
    guard let standing = chosen?.standing, !standing.tiesWithRival,
      !standing.overRival.isSettled
    else { return nil }
    return standing.rival
  }

  var isBaselineOpen: Bool {
    guard choice.plan != 0, openRival != 0, let apparent = choice.apparent else { return false }
    return !apparent.isSettled
  }
}
