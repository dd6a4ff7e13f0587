import Scenarios

/// How texts about two runs call what their scenarios name.
package struct DifferenceWords: Sendable {
  /// In a sentence, by the plan's name.
  let plan: @Sendable (String) -> String
  /// Above a table, by the plan's name.
  let planHeading: @Sendable (String) -> String
  /// By its id.
  let kpi: @Sendable (String) -> String

  /// As scenario files and commands do: by names and ids; in Chinese plans have their titles above tables.
  package static func ofFiles(
    _ difference: RunDifference, in language: Language
  ) -> DifferenceWords {
    let names = difference.names
    return DifferenceWords(
      plan: DisplayWidth.printable,
      planHeading: {
        names.plan($0)?.fileHeading(in: language) ?? DisplayWidth.printable($0)
      },
      kpi: DisplayWidth.printable)
  }

  /// As people do who do not know the files: by titles.
  package static func ofReports(
    _ difference: RunDifference, in language: Language
  ) -> DifferenceWords {
    let names = difference.names
    let plan: @Sendable (String) -> String = {
      names.plan($0)?.heading(in: language) ?? DisplayWidth.printable($0)
    }
    return DifferenceWords(
      plan: plan, planHeading: plan,
      kpi: { DisplayWidth.printable(names.kpi($0)?.title(in: language) ?? $0) })
  }
}
