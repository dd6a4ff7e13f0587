import CXlsxWriter
import Scenarios

/// Why a workbook could not be written.
public enum WorkbookError: ExplainedError, Equatable {
  /// What libxlsxwriter said.
  case library(reason: String)
  /// More rows or columns than a sheet of Excel has.
  case sheetTooLarge(title: String)

  public var message: Message {
    switch self {
    case .library(let reason):
      Message(
        "the workbook could not be written (libxlsxwriter: \(reason)); see that there is room and "
          + "leave to write there and in the folder for temporary files",
        "无法写出工作簿（libxlsxwriter：\(reason)）；请确认该处及临时文件夹有空间且允许写入")
    case .sheetTooLarge(let title):
      Message(
        "the workbook could not be written: `\(title)` has more rows or columns than a sheet of Excel "
          + "can hold; the CSV files have everything",
        "无法写出工作簿：“\(title)”的行或列多于 Excel 工作表所能容纳；CSV 文件中内容齐全")
    }
  }

  static func check(_ code: lxw_error) throws(WorkbookError) {
    guard code != LXW_NO_ERROR else { return }
    throw .library(reason: lxw_strerror(code).map { String(cString: $0) } ?? "?")
  }
}
