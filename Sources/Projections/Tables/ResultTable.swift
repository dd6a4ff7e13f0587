/// A CSV file.
protocol CSVTable: Sendable {
  static var fileName: String { get }
  static var columns: [String] { get }
  /// Hands every row to the sink.
  func write(to sink: inout RowSink)
}

/// One CSV file of every results folder.
protocol ResultTable: CSVTable {
  init(of projection: Projection)
}

/// All tables, in the order in which docs/results.md describes them.
enum ResultTables {
  static let all: [any ResultTable.Type] = [
    SummaryCSV.self, TimelineCSV.self, ReplicatesCSV.self, CompareCSV.self, ChannelsCSV.self,
    SegmentsCSV.self, WavesCSV.self, GatesCSV.self, CohortsCSV.self, FlowsCSV.self, LedgerCSV.self,
    ParametersCSV.self,
  ]
}

/// How CSV files are written.
public struct CSVOptions: Sendable {
  /// Begins each file with the byte-order mark without which Excel takes UTF-8 for the local code
  /// page and garbles Chinese.
  public var byteOrderMark: Bool

  public init(byteOrderMark: Bool = false) { self.byteOrderMark = byteOrderMark }
}

/// Takes rows and passes their bytes on in large blocks.
struct RowSink: ~Copyable {
  private var text = CSVText()
  private let pass: ([UInt8]) -> Bool
  /// False once a block could not be passed on; rows are then dropped.
  private(set) var isOpen = true

  private static let blockSize = 1 << 18
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// `pass` returns false when the bytes could not be taken.
  init(options: CSVOptions, columns: [String], pass: @escaping ([UInt8]) -> Bool) {
    self.pass = pass
    if options.byteOrderMark { isOpen = pass(Self.byteOrderMark) }
    text.row(columns)
  }

  mutating func row(_ fill: (inout CSVText) -> Void) {
    guard isOpen else { return }
    fill(&text)
    text.endRow()
    if text.bytes.count >= Self.blockSize { flush() }
  }

  mutating func flush() {
    guard isOpen else { return }
    isOpen = pass(text.bytes)
    text.removeAll()
  }
}

extension CSVTable {
  /// Writes the table block by block; false when `pass` refused a block.
  func write(options: CSVOptions, pass: @escaping ([UInt8]) -> Bool) -> Bool {
    var sink = RowSink(options: options, columns: Self.columns, pass: pass)
    write(to: &sink)
    sink.flush()
    return sink.isOpen
  }

  /// The whole table.
  func text(_ options: CSVOptions) -> String {
    var bytes: [UInt8] = []
    _ = write(options: options) {
      bytes += $0
      return true
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension CSVText {
  /// Mean and 90 % range.
  mutating func meanAndRange(_ estimate: Estimate) {
    cell(estimate.mean)
    cell(estimate.p05)
    cell(estimate.p95)
  }
}
