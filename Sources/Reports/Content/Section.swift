/// A part of a report that answers one question, on about one screen.
public struct Section: Sendable {
  /// Latin letters and hyphens; no two sections of a report have the same.
  public let id: String
  public let title: String
  /// The title in a word or two, for lists of the sections.
  public let label: String
  /// Sentences before everything else.
  public var paragraphs: [String] = []
  public var cards: [Card] = []
  /// Whose numbers the cards show.
  public var cardsCaption = ""
  public var figures: [Figure] = []
  /// Tables that stand behind no figure.
  public var tables: [DataTable] = []
  public var listings: [Listing] = []

  init(_ id: String, _ title: String, label: String? = nil) {
    self.id = id
    self.title = title
    self.label = label ?? title
  }

  /// Whether there is nothing to show.
  var isEmpty: Bool {
    paragraphs.isEmpty && cards.isEmpty && figures.isEmpty && tables.isEmpty && listings.isEmpty
  }
}

/// A deciding KPI of the plan that the report is about.
public struct Card: Sendable, Equatable {
  public let title: String
  public let value: String
  /// 90 % range; empty where it says no more than the value.
  public let range: String
  /// The same of baseline; empty for KPIs that baseline does not have.
  public let baseline: String
}

/// A text that is shown as it stands: a file, or commands.
public struct Listing: Sendable, Equatable {
  public let title: String
  public let text: String
}
