import Scenarios

/// Which plan two runs say to choose.
public struct ChoiceDifference: Sendable {
  /// What one of them says.
  public struct Answer: Sendable {
    /// Nil: no plan keeps to the constraints.
    public let plan: String?
    /// The best plan on average, whatever constraints say.
    public let best: String
    /// In which share of the worlds that plan is the best one.
    public let probabilityOfBest: Measured

    init(_ sheet: DecisionSheet) {
      best = sheet.scenario.plans[sheet.choice.best].name
      plan = sheet.choice.plan.map { sheet.scenario.plans[$0].name }
      probabilityOfBest =
        sheet.choice.plan.flatMap { sheet.options[$0].standing?.probabilityOfBest } ?? Measured()
    }
  }

  /// Or why there is nothing to decide.
  public let before: Result<Answer, DecisionError>
  public let after: Result<Answer, DecisionError>

  init(before: StoredResults, after: StoredResults) {
    func answer(_ results: StoredResults) -> Result<Answer, DecisionError> {
      Result { () throws(DecisionError) in Answer(try DecisionSheet(results)) }
    }
    self.before = answer(before)
    self.after = answer(after)
  }

  /// Nil where either run has nothing to decide.
  public var isChanged: Bool? {
    guard let before = try? before.get(), let after = try? after.get() else { return nil }
    return before.plan != after.plan
  }
}
