import Projections
import Scenarios

/// All that reports are made of, read from a folder of results.
public struct ReportSource: Sendable {
  let results: StoredResults
  let tables: StoredTables
  /// Nil where there is nothing to decide; `undecided` then says why.
  let sheet: DecisionSheet?
  let undecided: Message?
  /// The scenario file that was run, its lines ending as everywhere here.
  let scenarioText: String
  var language: Language

  /// - Parameter version: of the program that reads.
  /// - Throws: `ResultsError`, or `InvalidScenario` when the scenario in the folder is none.
  public init(in folder: ResultsFolder, version: String, language: Language) throws {
    results = try StoredResults(in: folder, version: version)
    tables = try StoredTables(in: folder, of: results)
    let bytes = try results.record.scenarioFile(in: folder)
    scenarioText = String(decoding: bytes, as: UTF8.self)
      .replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    self.language = language
    do throws(DecisionError) {
      sheet = try DecisionSheet(results)
      undecided = nil
    } catch {
      sheet = nil
      undecided = error.message
    }
  }

  var scenario: Scenario { results.scenario }
  var plans: Range<Int> { scenario.plans.indices }
  /// All plans but baseline.
  var rivals: [Int] { Array(plans.dropFirst()) }

  /// The plan that the report is about: the chosen one; where that is baseline or none, the best of
  /// the others. Nil with baseline alone.
  var subject: Int? {
    guard let sheet else { return rivals.first }
    let chosen = sheet.choice.plan ?? sheet.choice.best
    return chosen != 0 ? chosen : sheet.options[0].standing?.rival ?? rivals.first
  }

  // MARK: Words and numbers

  func say(_ english: String, _ chinese: String) -> String { language.say(english, chinese) }

  func joined(_ first: String, _ second: String) -> String { first + say(", ", "，") + second }

  func title(of plan: Int) -> String { scenario.plans[plan].heading(in: language) }

  func title(of kpi: String) -> String {
    results.catalogue[kpi]?.title(in: language) ?? kpi
  }

  func unit(of kpi: String) -> KPIUnit { results.catalogue[kpi]?.unit ?? .ratio }

  func number(_ unit: KPIUnit) -> HumanNumber {
    HumanNumber(unit: unit, currency: scenario.currency, language: language)
  }

  func measured(_ unit: KPIUnit) -> MeasuredText {
    MeasuredText(unit: unit, currency: scenario.currency, language: language)
  }

  /// Titles of plans before what is said of each: `Staged: ¥108M; Big bang: ¥260M.`
  func list(_ plans: [Int], _ text: (Int) -> String) -> String {
    plans.map { title(of: $0) + say(": ", "：") + text($0) }.joined(separator: say("; ", "；"))
      + say(".", "。")
  }

  // MARK: Time

  var weeks: Int { scenario.calendar.weeks }

  /// First days of the weeks of the horizon.
  var dates: [String] {
    (0..<weeks).map { scenario.calendar.start.adding(days: 7 * $0).description }
  }
}
