import Experiments
import Scenarios
import Testing

@testable import Projections

@Suite struct ErrorMessageTests {
  private static let reason = Message("it is odd", "它不对劲")

  static let errors: [any ExplainedError] = [
    ResultsError.foreignFolder(path: "x"), ResultsError.notAFolder(path: "x"),
    ResultsError.symbolicLink(path: "x"), ResultsError.diskFull(path: "x"),
    ResultsError.interrupted, ResultsError.noResults(path: "x"),
    ResultsError.otherVersion(path: "x", version: "1", own: "2"),
    ResultsError.damaged(path: "x", line: 3, reason: reason),
    ResultsError.damaged(path: "x", line: nil, reason: reason),
    ResultsError.system(path: "x", operation: FileSystem.writing, reason: reason),
    DecisionError.onlyBaseline, DecisionError.oneReplicate,
    DecisionError.objectiveNotDefined(kpi: "x"), DecisionError.unknownKPI("x"),
    PilotError.noGates(plans: []), PilotError.noGates(plans: ["x", "y"]), PilotError.oneReplicate,
    PilotError.tooManyThresholds(plan: "x", most: 9), PilotError.tooManyPilots(most: 9),
    PilotError.afterTheEnd(plan: "x", weeks: 9, last: 8),
    PilotError.tooLarge(plan: "x", members: 9, most: 8), PilotError.notDefined(kpi: "x"),
  ]

  /// What stands in one message of a path, a plan or a number stands in the other too.
  @Test(arguments: errors) func bothLanguagesSayTheSame(error: any ExplainedError) {
    let message = error.message
    #expect(message.chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
    func facts(_ text: String) -> Set<String> {
      let words = text.split { !($0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0))) }
      let facts = words.filter { ["x", "y"].contains($0) || $0.allSatisfy(\.isNumber) }
      return Set(facts.map(String.init) + words.filter { $0.hasPrefix("--") }.map(String.init))
    }
    #expect(facts(message.chinese) == facts(message.english), "\(message)")
    #expect(error.description == message.english)
  }
}
