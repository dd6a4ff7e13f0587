import Testing

@testable import Reports

struct SectionTests {
  @Test func tablesBehindFiguresComeFirst() {
    var section = Section("money", "The money")
    let behind = DataTable("a", "A", columns: [], rows: [])
    section.tables = [DataTable("b", "B", columns: [], rows: [])]
    section.figures = [
      Figure(.flows(FlowChart(labels: [], plans: [])), description: "", table: behind)
    ]
    #expect(section.allTables.map(\.id) == ["a", "b"])
  }
}
