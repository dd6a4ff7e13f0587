/// Colours of cells and of the lines in charts.
enum SheetColours {
  static let accent = Colour(0x0B4F82)
  static let muted = Colour(0x6B7280)
  static let grid = Colour(0xE5E7EB)
  static let headerBackground = Colour(0xEEF2F6)
  static let scaleLow = Colour(0xF7FBFF)
  static let scaleHigh = Colour(0x6BAED6)
  static let mark = Colour(0x1F2937)
  static let paper = Colour(0xFFFFFF)
}
