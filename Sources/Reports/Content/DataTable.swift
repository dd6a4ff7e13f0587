import Projections
import Scenarios

/// A table for people: what stands behind a figure, or beside it. The page and the workbook show the
/// same tables.
public struct DataTable: Sendable {
  /// What the numbers of a column are, and so how they are written.
  public enum Content: Sendable, Equatable {
    case text
    /// In the unit of a KPI; money in the currency of the scenario.
    case number(KPIUnit)
    /// A plain number: a parameter, a count.
    case plain
    /// A week of the simulation, from 0.
    case week
    /// Cells are texts `YYYY-MM-DD`.
    case date
    /// Numbers that differ in their units from row to row.
    case quantities
  }

  public enum Cell: Sendable, Equatable {
    case text(String)
    /// Nil where the number is not defined.
    case number(Double?)
    /// With a unit of its own.
    case quantity(Double?, KPIUnit)
  }

  public struct Column: Sendable, Equatable {
    public let title: String
    public let content: Content

    init(_ title: String, _ content: Content = .text) {
      self.title = title
      self.content = content
    }
  }

  /// Latin letters, digits and hyphens; no two tables of a report have the same.
  public let id: String
  public let title: String
  public let columns: [Column]
  /// A cell for each column.
  public let rows: [[Cell]]
  /// For those who look things up: folded on a page.
  public let isDetail: Bool

  init(
    _ id: String, _ title: String, isDetail: Bool = false, columns: [Column], rows: [[Cell]]
  ) {
    self.id = id
    self.title = title
    self.columns = columns
    self.rows = rows
    self.isDetail = isDetail
  }
}
