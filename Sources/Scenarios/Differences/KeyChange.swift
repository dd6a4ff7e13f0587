/// A key that says something else in another scenario.
public struct KeyChange: Sendable, Equatable {
  /// Keys and names joined by points, as `--set` takes them. Of several elements of a list with the
  /// same name, the second is called `name#2`.
  public let path: String
  /// The plan in which the key stands; nil outside of plans.
  public let plan: String?
  /// What stands there, as it is written; where that is long, an excerpt from where the two begin to
  /// differ. Nil where the key is not given.
  public let before: String?
  public let after: String?
}

extension ScenarioReader {
  /// What is written otherwise in another scenario, overrides included. Comments, the order of keys and
  /// the way in which a number is written do not count. What a plan inherits is told of the plan in which
  /// it is written.
  ///
  /// - Throws: ``InvalidScenario`` when either cannot be read.
  public func changes(to other: ScenarioReader) throws(InvalidScenario) -> [KeyChange] {
    var (reader, root) = try begin()
    var (otherReader, otherRoot) = try other.begin()
    var comparison = TreeComparison()
    comparison.compare(root.removing("plans"), otherRoot.removing("plans"), at: [])
    let plans = PlanTrees(root, overrides: reader.planOverrides, &reader.log)
    let otherPlans = PlanTrees(otherRoot, overrides: otherReader.planOverrides, &otherReader.log)
    return comparison.found.map { $0.change(in: nil) } + plans.changes(to: otherPlans)
  }
}
