import Projections
import Scenarios

/// A notebook about a folder of results: it loads the tables, says what stands in them, draws the main
/// charts, and leaves room for questions of one's own. Everything but the opening is read from the
/// folder when the notebook runs.
public struct Notebook: Sendable {
  let version: String
  let language: Language
  let cells: [NotebookCell]

  /// - Parameters:
  ///   - folder: of the results.
  ///   - home: the folder in which the notebook is going to stand.
  public init(of results: StoredResults, in folder: String, home: String, language: Language) {
    let words = CellWords(language: language, catalogue: results.catalogue)
    let place = DataPlace(
      folder: RelativePath.from(home, to: folder), home: RelativePath.from(".", to: home))
    version = results.record.version
    self.language = language
    cells =
      OpeningCells.cells(results, words) + SetupCells.cells(place, words)
      + SummaryCells.cells(words) + TimelineCells.cells(words) + LedgerCells.cells(words)
      + ReplicatesCells.cells(words) + CompareCells.cells(words) + ChannelsCells.cells(words)
      + SegmentsCells.cells(words) + WavesCells.cells(words) + CohortsCells.cells(words)
      + FlowsCells.cells(words) + ParametersCells.cells(words) + QuestionsCells.cells(words)
  }
}

/// Where the tables are.
struct DataPlace: Sendable {
  /// As seen from the notebook.
  let folder: String
  /// Where the notebook stands, as seen from the working directory.
  let home: String
}
