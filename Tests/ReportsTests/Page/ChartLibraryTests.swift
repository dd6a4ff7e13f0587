import Foundation
import Testing

@testable import Reports

@Suite struct ChartLibraryTests {
  /// A file that is gone after the test.
  private static func withFile(_ text: String, _ body: (String) throws -> Void) throws {
    let path = FileManager.default.temporaryDirectory.path + "/chart-\(UUID().uuidString).js"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    try body(path)
  }

  @Test func theEnvironmentNamesTheFile() throws {
    let text = "/*!\r\n * Chart.js v3.9.1\r\n */"
    try Self.withFile(text) { path in
      let library = try ChartLibrary.find([ChartLibrary.variable: path])
      #expect(library?.source == "/*!\n * Chart.js v3.9.1\n */")
    }
  }

  @Test(arguments: [
    "alert(1)", "/* Chart.js v4.4.0 */", "/* Chart.js v3.9.1 */ '</ScRipt>'",
    "/* Chart.js v3.9.1 */ '<!--'",
  ])
  func whatIsNoChartJSIsRefused(text: String) throws {
    try Self.withFile(text) { path in
      let error = #expect(throws: ChartLibraryError.self) {
        try ChartLibrary.find([ChartLibrary.variable: path])
      }
      #expect(error?.message.english.contains(path) == true)
    }
  }

  @Test func anEmptyNameMeansNoCharts() throws {
    #expect(try ChartLibrary.find([ChartLibrary.variable: ""])?.source == nil)
  }

  @Test func aFileThatIsMissingIsAnError() {
    #expect(throws: ChartLibraryError.self) {
      try ChartLibrary.find([ChartLibrary.variable: "/nonexistent/chart.min.js"])
    }
  }
}
