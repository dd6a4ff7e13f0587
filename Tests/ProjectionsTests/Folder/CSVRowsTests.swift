import Foundation
import Scenarios
import Testing

@testable import Projections

final class CSVRowsTests {
  let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    .path(percentEncoded: false)

  deinit { try? FileManager.default.removeItem(atPath: path) }

  private func rows(_ text: String) throws -> CSVRows {
    try Data(text.utf8).write(to: URL(filePath: path))
    return try CSVRows(path, columns: ["a", "b"])
  }

  @Test func readsWhatIsWritten() throws {
    var text = CSVText()
    text.row(["a", "b"])
    text.row(["x, \"y\"", "two\nlines"])
    text.row(["=1", "终"])
    text.row(["", ""])
    var rows = try rows("\u{FEFF}" + String(decoding: text.bytes, as: UTF8.self))
    #expect(try rows.row() == ["x, \"y\"", "two\nlines"])
    #expect(try rows.row(beginningWith: ["=1"], count: 2) == ["'=1", "终"])
    #expect(try rows.row() == ["", ""])
    try rows.end()
  }

  @Test(arguments: [
    "a,c\r\n", "a,b,c\r\n", "", "a,b\r\nx,y", "a,b\r\n\"x,y\r\n", "a,b\r\n\"x\"z,y\r\n",
    "a,b\r\nx\r\n", "a,b\r\ny,1\r\n", "a,b\r\n", "a,b\r\nx,1\r\nx,1\r\n", "a,b\r\nx,nan\r\n",
    "a,b\r\nx,0x1p3q\r\n", "a,b\nx,1\n",
  ])
  func refusesWhatIsDamaged(text: String) {
    #expect(throws: ResultsError.self) {
      var rows = try rows(text)
      let row = try rows.row(beginningWith: ["x"], count: 2)
      _ = try rows.number(row[1])
      try rows.end()
    }
  }

  @Test func namesTheLine() throws {
    var rows = try rows("a,b\r\nx,1\r\nx,one\r\n")
    _ = try rows.row()
    let row = try #require(try rows.row())
    let reason = Message("one is no number", "one 不是数")
    #expect(throws: ResultsError.damaged(path: path, line: 3, reason: reason)) {
      try rows.number(row[1])
    }
  }
}
