import ArgumentParser
import Foundation
import Projections
import Scenarios

/// How many replicates are enough.
struct SettlingOptions: ParsableArguments {
  @Flag(
    help: "Add replicates until it is settled which plan is the best by the goal, and no more.")
  var untilSettled = false

  @Option(
    help: ArgumentHelp(
      "Probability with which --until-settled finds the best plan. (default: 0.95)",
      valueName: "p"))
  var confidence: Double?

  @Option(
    help: ArgumentHelp(
      "Difference that does not matter to --until-settled, in the unit of the goal. "
        + "(default: see docs/deciding.md)", valueName: "amount"))
  var indifference: Double?

  @Option(
    help: ArgumentHelp(
      "Replicates at which --until-settled ends in any case. (default: 1000)", valueName: "n"))
  var mostReplicates: Int?

  private static let usualConfidence = 0.95
  private static let usualMost = 1000
  private static let greatestMost = 1_000_000

  func validate() throws {
    if let confidence, !(confidence > 0.5 && confidence < 1) {
      throw ValidationError(
        "--confidence must be above 0.5 and below 1: it is a probability, such as 0.95.")
    }
    if let indifference, !(indifference > 0 && indifference.isFinite) {
      throw ValidationError(
        "--indifference must be above 0: it is the difference that does not matter, in the unit "
          + "of the goal.")
    }
    let range = SelectionRule.firstStage...Self.greatestMost
    if let mostReplicates, !range.contains(mostReplicates) {
      throw ValidationError(
        "--most-replicates must be between \(range.lowerBound) and \(range.upperBound).")
    }
    if !untilSettled, let option = given.first {
      throw ValidationError("\(option) is for --until-settled; add that, or take it out.")
    }
  }

  private var given: [String] {
    [
      confidence.map { _ in "--confidence" }, indifference.map { _ in "--indifference" },
      mostReplicates.map { _ in "--most-replicates" },
    ].compactMap { $0 }
  }

  var most: Int { mostReplicates ?? Self.usualMost }

  /// - Throws: ``Failure`` where the goal has no usual indifference and none is given.
  func rule(for scenario: Scenario) throws(Failure) -> SelectionRule {
    let id = scenario.decision.objective.id
    let usual = Catalogue(for: scenario)[id].flatMap {
      SelectionRule.usualIndifference(for: $0, in: scenario)
    }
    guard let indifference = indifference ?? usual else {
      throw Failure(
        .usage,
        Message(
          "--until-settled needs to know which difference in \(id) does not matter; name it with "
            + "--indifference",
          "--until-settled 需要知道 \(id) 相差多少算无所谓；请用 --indifference 指明"))
    }
    return SelectionRule(
      confidence: confidence ?? Self.usualConfidence, indifference: indifference)
  }
}
