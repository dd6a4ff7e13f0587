import Scenarios

/// The rows of a CSV file that Poolcast wrote, one after the other.
struct CSVRows {
  private let path: String
  private let bytes: [UInt8]
  private var position = 0
  /// From 1: the line on which the last row began.
  private(set) var line = 0

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
  private static let (quote, comma, lineFeed, carriageReturn) = (
    UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(10), UInt8(13)
  )

  /// Takes in a file and checks its header.
  init(_ path: String, columns: [String]) throws(ResultsError) {
    self.path = path
    bytes = try FileSystem.bytes(of: path)
    if bytes.starts(with: Self.byteOrderMark) { position = Self.byteOrderMark.count }
    guard try row() == columns else {
      throw damaged(Message("the columns are not those of this table", "列与此表不符"))
    }
  }

  func damaged(_ reason: Message) -> ResultsError {
    .damaged(path: path, line: max(1, line), reason: reason)
  }

  /// The next row; nil at the end.
  mutating func row() throws(ResultsError) -> [String]? {
    guard position < bytes.count else { return nil }
    line += 1
    var cells: [String] = []
    while true {
      cells.append(try cell())
      guard position < bytes.count else {
        throw damaged(Message("the file ends within a row", "文件在行中间结束"))
      }
      let separator = bytes[position]
      position += 1
      if separator == Self.comma { continue }
      guard separator == Self.carriageReturn, position < bytes.count,
        bytes[position] == Self.lineFeed
      else { throw damaged(Message("a cell is not well formed", "有单元格格式不正确")) }
      position += 1
      return cells
    }
  }

  /// A row that must begin with these cells and have so many in all.
  mutating func row(beginningWith expected: [String], count: Int) throws(ResultsError) -> [String] {
    guard let row = try row() else {
      throw damaged(Message("rows are missing after this one", "此行之后缺少若干行"))
    }
    guard row.count == count, row.starts(with: expected.map(CSVText.guarded)) else {
      throw damaged(
        Message(
          "the row of \(expected.joined(separator: ", ")) should stand here",
          "此处应为 \(expected.joined(separator: "、")) 的行"))
    }
    return row
  }

  /// That nothing follows.
  mutating func end() throws(ResultsError) {
    if try row() != nil {
      throw damaged(Message("there is more than the run has written", "内容多于运行所写"))
    }
  }

  /// A number; NaN for an empty cell.
  func number(_ cell: String) throws(ResultsError) -> Double {
    if cell.isEmpty { return .nan }
    guard let number = Double(cell), number.isFinite else {
      throw damaged(
        Message(
          "\(DisplayWidth.printable(cell)) is no number",
          "\(DisplayWidth.printable(cell)) 不是数"))
    }
    return number
  }

  private mutating func cell() throws(ResultsError) -> String {
    guard position < bytes.count, bytes[position] == Self.quote else { return plainCell() }
    var content: [UInt8] = []
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == Self.quote {
        guard position < bytes.count, bytes[position] == Self.quote else {
          return String(decoding: content, as: UTF8.self)
        }
        position += 1
      }
      content.append(byte)
    }
    throw damaged(Message("a quote is not closed", "引号没有闭合"))
  }

  private mutating func plainCell() -> String {
    let start = position
    while position < bytes.count, bytes[position] != Self.comma,
      bytes[position] != Self.carriageReturn
    { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }
}
