import Projections
import Scenarios

/// What a folder of results says, in one language: the same sections, figures and tables for the page
/// and for the workbook, so that no two places disagree.
public struct Report: Sendable {
  public let language: Language
  /// Of the scenario.
  public let title: String
  /// The question that the scenario asks; empty where it asks none.
  public let question: String
  public let currency: String
  /// Baseline first.
  public let plans: [PlanMark]
  public let sections: [Section]

  /// All figures, in the order in which they are shown.
  public var figures: [Figure] { sections.flatMap(\.figures) }
}

/// How a plan is called and told from others in every figure.
public struct PlanMark: Sendable, Equatable {
  public let name: String
  /// Title, or the name where it has none.
  public let title: String
  /// A place in the palette: 0 for baseline, the others in the order of the file.
  public let colour: Int
}
