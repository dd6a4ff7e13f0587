import Scenarios

/// What both languages need to close a decision sheet.
protocol DecisionClosing {
  var sheet: DecisionSheet { get }
  var language: Language { get }
  var words: DecisionWords { get }
}

extension DecisionClosing {
  var choice: Choice { sheet.choice }

  /// The chosen plan with where it stands; nil when no plan keeps to the constraints.
  var chosen: (option: DecisionSheet.Option, standing: Standing)? {
    guard let plan = choice.plan, let standing = sheet.options[plan].standing else { return nil }
    return (sheet.options[plan], standing)
  }

  func name(_ plan: Int) -> String { words.plan(plan) }

  func goal(_ measured: Measured) -> String {
    MeasuredText(unit: sheet.objective.unit, currency: sheet.scenario.currency, language: language)
      .text(measured)
  }

  /// How much better, without sign.
  func amount(_ value: Double?) -> String {
    HumanNumber(unit: sheet.objective.unit, currency: sheet.scenario.currency, language: language)
      .text(value?.magnitude)
  }

  func share(_ measured: Measured) -> String {
    MeasuredText(unit: .probability, currency: "", language: language).text(measured)
  }

  func money(_ value: Double?) -> String {
    HumanNumber(unit: .money, currency: sheet.scenario.currency, language: language).text(value)
  }

  func week(_ value: Double?) -> String {
    HumanNumber(unit: .weeks, currency: "", language: language).text(value)
  }

  /// Constraints that a plan does not keep to.
  func broken(by plan: Int) -> String {
    sheet.options[plan].constraints.filter { $0.holds == false }
      .map { words.bound($0.constraint) }
      .joined(separator: language.say(", ", "、"))
  }

  /// What these replicates do not settle.
  var openPoints: [OpenPoint] {
    guard let (option, standing) = chosen else { return [] }
    var open: [OpenPoint] =
      sheet.compared < sheet.replicates ? [.otherReplicates(compared: sheet.compared)] : []
    if !standing.tiesWithRival, !standing.overRival.isSettled {
      open.append(.difference(to: standing.rival))
    }
    if option.plan != 0, standing.rival != 0, choice.apparent?.isSettled == false {
      open.append(.difference(to: 0))
    }
    if !choice.isAgreed { open.append(.choice) }
    return open + ([option.plan] + ahead(of: option.plan)).sorted().flatMap(openBounds)
  }

  /// Plans that are better by the goal, and were passed over for a bound.
  private func ahead(of chosen: Int) -> [Int] {
    sheet.options.map(\.plan).filter { plan in
      plan != chosen && sheet.options[plan].standing != nil
        && (plan == choice.best || (sheet.difference(plan, chosen) ?? 0) > 0)
    }
  }

  private func openBounds(of plan: Int) -> [OpenPoint] {
    sheet.options[plan].constraints.filter { $0.holds != nil && !$0.isSettled }.map {
      .bound(words.bound($0.constraint), plan: plan, holds: $0.holds == true)
    }
  }
}

/// Something that is not sure.
enum OpenPoint {
  /// The goal is not defined in all replicates, and those where it is not may be worse.
  case otherReplicates(compared: Int)
  /// The average difference of the chosen plan to another one.
  case difference(to: Int)
  /// Halves of the replicates choose differently.
  case choice
  /// Whether a plan keeps to a bound, as it seems.
  case bound(String, plan: Int, holds: Bool)
}
