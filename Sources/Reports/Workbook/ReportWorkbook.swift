import Projections
import Scenarios

/// A report as a workbook of Excel: a cover with the answer, then a sheet for each table with the
/// charts that Excel can draw of it, and the numbers behind those charts.
///
/// The same report gives the same bytes.
public struct ReportWorkbook {
  /// Of the workbook among results.
  public static let fileName = OwnedFiles.workbook

  /// Longer listings have a sheet of their own.
  private static let longestListingOnCover = 12

  private let report: Report

  public init(_ report: Report) { self.report = report }

  /// - Parameter path: Of a new file; one that exists is written over.
  /// - Throws: ``WorkbookError``; then what stands at the path is not a workbook.
  public func write(to path: String) throws(WorkbookError) {
    // Excel shows Chinese in a font that fits Latin letters badly where it may choose.
    let font = report.language == .chinese ? "Microsoft YaHei" : nil
    let file = try XlsxFile(path: path, font: font)
    try file.setTitle(report.title)
    var names = SheetNames()
    let cover = try file.addSheet(names.name(for: report.language.say("Cover", "封面")))
    let sheets = try sections(&names, file, cover: cover.name)
    try CoverSheet(report: report, entries: sheets.map(\.entries), listings: sheets.map(\.listings))
      .write(to: cover)
    try file.close()
  }

  private typealias Contents = (entries: [CoverSheet.Entry], listings: [Listing])

  /// Writes the sheets of all sections.
  ///
  /// - Returns: What the cover tells of each section.
  private func sections(_ names: inout SheetNames, _ file: XlsxFile, cover: String)
    throws(WorkbookError) -> [Contents]
  {
    let maker = ChartMaker(report)
    var charted: [Charted] = []
    var contents: [Contents] = []
    let dataName = names.name(for: report.language.say("Chart data", "图表数据"))
    for section in report.sections {
      var entries: [CoverSheet.Entry] = []
      for (table, figure) in Self.tables(of: section) {
        let sheet = try file.addSheet(names.name(for: table.title))
        charted.append(
          Charted(
            table: table, figure: figure, charts: figure.map(maker.charts) ?? [], sheet: sheet))
        entries.append(
          CoverSheet.Entry(
            title: table.title, sheet: sheet.name, description: figure?.description ?? ""))
      }
      var short: [Listing] = []
      for listing in section.listings {
        guard ListingSheet.lines(of: listing.text).count > Self.longestListingOnCover else {
          short.append(listing)
          continue
        }
        let sheet = try file.addSheet(names.name(for: listing.title))
        try ListingSheet(listing: listing, language: report.language, cover: cover)
          .write(to: sheet)
        entries.append(
          CoverSheet.Entry(title: listing.title, sheet: sheet.name, description: ""))
      }
      contents.append((entries, short))
    }
    let hasCharts = try write(charted, dataName: dataName, file, cover: cover)
    if hasCharts, !contents.isEmpty {
      contents[contents.count - 1].entries.append(dataEntry(dataName))
    }
    return contents
  }

  private struct Charted {
    let table: DataTable
    let figure: Figure?
    let charts: [NativeChart]
    let sheet: XlsxSheet
  }

  private func dataEntry(_ name: String) -> CoverSheet.Entry {
    CoverSheet.Entry(
      title: name, sheet: name,
      description: report.language.say(
        "The numbers that the charts of this workbook are drawn from.", "本工作簿各图表所用的数字。"))
  }

  /// Writes tables and, on a last sheet, the numbers of their charts.
  ///
  /// - Returns: Whether there are charts.
  private func write(_ tables: [Charted], dataName: String, _ file: XlsxFile, cover: String)
    throws(WorkbookError) -> Bool
  {
    let hasCharts = tables.contains { !$0.charts.isEmpty }
    var data = hasCharts ? try ChartDataSheet(try file.addSheet(dataName)) : nil
    for charted in tables {
      var charts: [(chart: NativeChart, cells: ChartCells)] = []
      for chart in charted.charts {
        guard let cells = try data?.write(chart) else { continue }
        charts.append((chart, cells))
      }
      try TableSheet(
        table: charted.table, figure: charted.figure, charts: charts, currency: report.currency,
        language: report.language, cover: cover
      ).write(to: charted.sheet)
    }
    return hasCharts
  }

  private static func tables(of section: Section) -> [(DataTable, Figure?)] {
    section.figures.map { ($0.table, $0) } + section.tables.map { ($0, nil) }
  }
}
