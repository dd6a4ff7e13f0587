import Projections
import Scenarios

extension ReportSource {
  /// What changed since another run of the scenario.
  public func changes(since before: StoredResults) throws(InvalidScenario) -> Section {
    let difference = try RunDifference(from: before, to: results)
    let words = DifferenceWords.ofReports(difference, in: language)
    let rows = DifferenceRows(of: difference, words, language: language)
    let sentences = DifferenceSentences(difference, words, language: language)
    var section = Section(
      "changes", say("What changed since the former run", "与上次运行相比有何变化"),
      label: say("Changes", "变化"))
    section.paragraphs = [sentences.answer] + sentences.caveats + sentences.counts
    section.tables = [
      table("changes-settings", say("Settings", "设置"), rows.settings, hasDifference: false),
      table("changes-keys", say("Keys of the scenario", "情景中的键"), rows.keys, hasDifference: false),
    ].compactMap { $0 }
    section.tables += rows.plans.enumerated().compactMap { place, plan in
      table("changes-plan-\(place)", plan.plan, plan.kpis, hasDifference: true)
    }
    return section
  }

  private func table(
    _ id: String, _ title: String, _ rows: [DifferenceRows.Row], hasDifference: Bool
  ) -> DataTable? {
    guard !rows.isEmpty else { return nil }
    let columns = [say("what", "项目"), say("before", "之前"), say("after", "之后")]
    return DataTable(
      id, title,
      columns: (columns + (hasDifference ? [say("difference", "差异")] : [])).map {
        DataTable.Column($0)
      },
      rows: rows.map { row in
        ([row.title, row.before, row.after] + (hasDifference ? [row.difference] : [])).map {
          .text($0)
        }
      })
  }
}
