import Foundation
import Scenarios
import Testing

@testable import Reports

@Suite struct ReportWorkbookTests {
  private func bytes(of report: Report) throws -> Data {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("poolcast-workbook-\(UUID().uuidString).xlsx").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try ReportWorkbook(report).write(to: path)
    return try Data(contentsOf: URL(fileURLWithPath: path))
  }

  @Test(arguments: [Language.english, .chinese])
  func theSameReportGivesTheSameBytes(language: Language) throws {
    let first = try bytes(of: ReportOfEveryForm.make(language: language))
    let second = try bytes(of: ReportOfEveryForm.make(language: language))
    #expect(first.starts(with: Array("PK".utf8)))
    #expect(first == second)
    #expect(try bytes(of: ReportOfEveryForm.make(language: language, title: "Other")) != first)
  }

  @Test func aPlaceThatCannotBeWrittenToIsTold() throws {
    let error = #expect(throws: WorkbookError.self) {
      try ReportWorkbook(ReportOfEveryForm.make()).write(to: "/no such folder/workbook.xlsx")
    }
    #expect(error?.message.english.contains("libxlsxwriter: ") == true)
  }

  @Test func aReportWithoutSectionsIsACover() throws {
    let report = Report(
      language: .english, title: "", question: "", currency: "", plans: [], sections: [])
    #expect(try bytes(of: report).starts(with: Array("PK".utf8)))
  }
}
