import CXlsxWriter

/// A workbook of Excel that is being written by libxlsxwriter. Nothing stands in the file before
/// ``close()``.
final class XlsxFile {
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private var isOpen = true
  private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]
  /// Of all cells; nil: as Excel has it.
  private let font: String?

  init(path: String, font: String? = nil) throws(WorkbookError) {
    guard let workbook = workbook_new(path) else {
      throw .library(reason: "out of memory")
    }
    self.workbook = workbook
    self.font = font
  }

  deinit { if isOpen { lxw_workbook_free(workbook) } }

  /// The name must be one of ``SheetNames``.
  func addSheet(_ name: String) throws(WorkbookError) -> XlsxSheet {
    try WorkbookError.check(workbook_validate_sheet_name(workbook, name))
    guard let sheet = workbook_add_worksheet(workbook, name) else {
      throw .library(reason: "out of memory")
    }
    return XlsxSheet(name: name, file: self, sheet: sheet)
  }

  /// A chart that stands nowhere yet.
  func newChart(_ type: lxw_chart_type) throws(WorkbookError) -> UnsafeMutablePointer<lxw_chart> {
    guard let chart = workbook_add_chart(workbook, UInt8(type.rawValue)) else {
      throw .library(reason: "out of memory")
    }
    return chart
  }

  func setTitle(_ title: String) throws(WorkbookError) {
    var properties = lxw_doc_properties()
    // The same for all workbooks, so that the same results give the same bytes: 1980-01-01, which is
    // what the archive says of its files too.
    properties.created = 315_532_800
    let code = CString.with(CellText.property(title)) { title in
      CString.with("Poolcast") { author in
        properties.title = title
        properties.author = author
        return workbook_set_properties(workbook, &properties)
      }
    }
    try WorkbookError.check(code)
  }

  func close() throws(WorkbookError) {
    isOpen = false
    // Whatever it returns, the workbook is freed.
    try WorkbookError.check(workbook_close(workbook))
  }

  func format(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
    if let format = formats[style] { return format }
    guard let format = workbook_add_format(workbook) else { return nil }
    if let font { format_set_font_name(format, font) }
    style.apply(to: format)
    formats[style] = format
    return format
  }
}

/// The library takes texts that it only reads as if it wrote to them.
enum CString {
  static func with<Result>(_ text: String, _ body: (UnsafeMutablePointer<CChar>?) -> Result)
    -> Result
  {
    text.withCString { body(UnsafeMutablePointer(mutating: $0)) }
  }
}
