import Scenarios

/// A sheet with a text that is shown as it stands, a row a line.
struct ListingSheet {
  let listing: Listing
  let language: Language
  /// Name of the sheet with the contents.
  let cover: String

  func write(to sheet: XlsxSheet) throws(WorkbookError) {
    try sheet.setWidth(120, ofColumns: 0...0)
    try sheet.text(listing.title, at: CellPlace(0, 0), .title)
    try sheet.setHeight(lines: 1.5, ofRow: 0)
    try sheet.link(to: cover, language.say("← Contents", "← 目录"), at: CellPlace(1, 0))
    for (row, line) in Self.lines(of: listing.text).enumerated() where !line.isEmpty {
      try sheet.text(line, at: CellPlace(row + 3, 0), .listing)
    }
    sheet.freeze(above: 3)
    sheet.hideGridlines()
    try sheet.setUpPrint(isLandscape: false)
  }

  static func lines(of text: String) -> [String] {
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map(String.init)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}
