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
  public private(set) var sections: [Section]

  /// All figures, in the order in which they are shown.
  public var figures: [Figure] { sections.flatMap(\.figures) }

  /// The same with another section behind the first one, which answers the scenario's question.
  public func adding(_ section: Section) -> Report {
    var report = self
    report.sections.insert(section, at: min(1, sections.count))
    return report
  }
}

extension Report {
  public init(of source: ReportSource) {
    language = source.language
    title = source.printable(source.scenario.title) ?? source.scenario.name
    question = source.printable(source.scenario.question) ?? ""
    currency = source.scenario.currency
    plans = source.plans.map {
      PlanMark(name: source.scenario.plans[$0].name, title: source.title(of: $0), colour: $0)
    }
    sections = [
      source.answer, source.projections, source.money, source.risk, source.members, source.waves,
      source.cohorts, source.assumptions,
    ].filter { !$0.isEmpty }
  }
}

/// How a plan is called and told from others in every figure.
public struct PlanMark: Sendable, Equatable, Encodable {
  public let name: String
  /// Title, or the name where it has none.
  public let title: String
  /// A place in the palette: 0 for baseline, the others in the order of the file.
  public let colour: Int
}

extension ReportSource {
  fileprivate func printable(_ title: Title) -> String? {
    title.text(in: language).map(DisplayWidth.printable)
  }
}
