@testable import Reports

extension Section {
  /// All tables, those behind figures first.
  var allTables: [DataTable] { figures.map(\.table) + tables }
}
