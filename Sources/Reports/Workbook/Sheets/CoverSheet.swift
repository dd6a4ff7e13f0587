import Projections
import Scenarios

/// The first sheet: the question, the answer with its cards, and the contents of the workbook with
/// what the report says in sentences.
struct CoverSheet {
  /// A line of the contents.
  struct Entry {
    let title: String
    let sheet: String
    let description: String
  }

  let report: Report
  /// By section of the report.
  let entries: [[Entry]]
  /// Short listings, which stand here and not on sheets of their own, by section.
  let listings: [[Listing]]

  private static let widths = [44.0, 20, 28, 18]
  private static let columns = 0...3
  private static let width = 110

  private var language: Language { report.language }

  func write(to sheet: XlsxSheet) throws(WorkbookError) {
    for (column, width) in Self.widths.enumerated() {
      try sheet.setWidth(width, ofColumns: column...column)
    }
    var row = 0
    try write(report.title, .title, at: &row, width: Self.width * 11 / 16, lineHeight: 1.4, sheet)
    if !report.question.isEmpty {
      try write(report.question, .paragraph, at: &row, sheet)
    }
    for (section, texts) in report.sections.enumerated() {
      row += 1
      try write(texts.title, .heading, at: &row, lineHeight: 1.2, sheet)
      for paragraph in texts.paragraphs { try write(paragraph, .paragraph, at: &row, sheet) }
      if !texts.cardsCaption.isEmpty { try write(texts.cardsCaption, .paragraph, at: &row, sheet) }
      try write(texts.cards, at: &row, sheet)
      if !texts.cards.isEmpty, !entries[section].isEmpty { row += 1 }
      for entry in entries[section] { try write(entry, at: &row, sheet) }
      for listing in listings[section] { try write(listing, at: &row, sheet) }
    }
    sheet.hideGridlines()
    sheet.activate()
    sheet.setTabColour(SheetColours.accent)
    try sheet.setUpPrint(isLandscape: false)
  }

  private func write(
    _ text: String, _ style: CellStyle, at row: inout Int, width: Int = width,
    lineHeight: Double = 1, _ sheet: XlsxSheet
  ) throws(WorkbookError) {
    var style = style
    style.wraps = true
    try sheet.text(text, row: row, columns: Self.columns, style)
    let lines = Double(TextLines.count(text, width: width)) * lineHeight
    try sheet.setHeight(lines: lines, ofRow: row)
    row += 1
  }

  // MARK: Cards

  private func write(_ cards: [Card], at row: inout Int, _ sheet: XlsxSheet) throws(WorkbookError) {
    guard !cards.isEmpty else { return }
    let titles = [
      language.say("KPI", "指标"), language.say("Value", "数值"),
      language.say("90 % range", "90 % 区间"), language.say("Baseline", "基准"),
    ]
    for (column, title) in titles.enumerated() {
      try sheet.text(title, at: CellPlace(row, column), .header)
    }
    row += 1
    for card in cards {
      let texts = [card.title, card.value, card.range, card.baseline]
      for (column, text) in texts.enumerated() where !text.isEmpty {
        let style = CellStyle(isBold: column == 1, wraps: true)
        try sheet.text(text, at: CellPlace(row, column), style)
      }
      let lines = texts.indices.map {
        TextLines.count(texts[$0], width: Int(Self.widths[$0]))
      }
      try sheet.setHeight(lines: Double(lines.max() ?? 1), ofRow: row)
      row += 1
    }
  }

  // MARK: Contents

  private func write(_ entry: Entry, at row: inout Int, _ sheet: XlsxSheet) throws(WorkbookError) {
    try sheet.link(to: entry.sheet, entry.title, at: CellPlace(row, 0))
    let width = Int(Self.widths.dropFirst().reduce(0, +))
    var lines = TextLines.count(entry.title, width: Int(Self.widths[0]))
    if !entry.description.isEmpty {
      try sheet.text(entry.description, row: row, columns: 1...Self.columns.upperBound, .note)
      lines = max(lines, TextLines.count(entry.description, width: width))
    }
    try sheet.setHeight(lines: Double(lines), ofRow: row)
    row += 1
  }

  private func write(_ listing: Listing, at row: inout Int, _ sheet: XlsxSheet)
    throws(WorkbookError)
  {
    try write(listing.title, CellStyle(isBold: true), at: &row, sheet)
    for line in ListingSheet.lines(of: listing.text) {
      try write(line, .listing, at: &row, sheet)
    }
  }
}
