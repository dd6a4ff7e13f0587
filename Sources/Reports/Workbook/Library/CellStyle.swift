import CXlsxWriter

/// How a cell looks.
struct CellStyle: Hashable {
  enum Alignment { case natural, left, right, centre }

  var size: Double?
  var isBold = false
  var isUnderlined = false
  var isMonospaced = false
  var wraps = false
  var colour: Colour?
  var background: Colour?
  var hasLineBelow = false
  var alignment = Alignment.natural
  /// In the notation of Excel; nil: as Excel likes.
  var numberFormat: String?

  static let plain = CellStyle()
  static let title = CellStyle(size: 16, isBold: true)
  static let heading = CellStyle(size: 13, isBold: true, colour: SheetColours.accent)
  static let date = CellStyle(alignment: .centre, numberFormat: NumberFormat.date)
  static let quiet = CellStyle(colour: SheetColours.muted)
  static let note = CellStyle(wraps: true, colour: SheetColours.muted)
  static let paragraph = CellStyle(wraps: true)
  static let link = CellStyle(isUnderlined: true, wraps: true, colour: SheetColours.accent)
  static let listing = CellStyle(size: 10, isMonospaced: true)
  static let header = CellStyle(
    isBold: true, wraps: true, background: SheetColours.headerBackground, hasLineBelow: true)

  func aligned(_ alignment: Alignment) -> CellStyle {
    var style = self
    style.alignment = alignment
    return style
  }

  func apply(to format: UnsafeMutablePointer<lxw_format>) {
    if let size { format_set_font_size(format, size) }
    if isBold { format_set_bold(format) }
    if isUnderlined { format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue)) }
    if isMonospaced { format_set_font_name(format, "Consolas") }
    if wraps { format_set_text_wrap(format) }
    if let colour { format_set_font_color(format, colour.number) }
    if let background { format_set_bg_color(format, background.number) }
    if hasLineBelow {
      format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_bottom_color(format, SheetColours.muted.number)
    }
    switch alignment {
    case .natural: break
    case .left: format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
    case .right: format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
    case .centre: format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    }
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    if let numberFormat { format_set_num_format(format, numberFormat) }
  }
}
