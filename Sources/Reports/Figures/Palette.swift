/// A colour: red, green and blue.
struct Colour: Hashable {
  /// `0xRRGGBB`.
  let number: UInt32

  init(_ number: UInt32) { self.number = number }

  /// As web pages, Python and R write it: `#RRGGBB`.
  var code: String {
    let digits = String(number, radix: 16, uppercase: true)
    return "#" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }
}

/// The colours of all figures, on light ground: those of the page (`theme.js`, `report.css`), the
/// workbook and the notebook are the same.
enum Palette {
  static let baseline = Colour(0x6B7280)

  /// Of the other plans. The colour-blind can tell them apart (Okabe and Ito, "Color Universal
  /// Design", 2008); they come again where there are more plans than colours.
  static let plans = [
    0x0072B2, 0xE69F00, 0x009E73, 0xCC79A7, 0xD55E00, 0x56B4E9, 0xF0E442,
  ].map(Colour.init)

  /// Parts of a whole are no plans and have colours of their own (Tol, "Colour schemes", 2021: muted).
  static let parts = [
    0x332288, 0x88CCEE, 0x44AA99, 0x117733, 0x999933, 0xDDCC77, 0xCC6677, 0x882255, 0xAA4499,
    0xBBBBBB,
  ].map(Colour.init)

  /// Of the ends of an uncertain number's range.
  static let low = Colour(0x998EC3)
  static let high = Colour(0xB35806)

  static func colour(of plan: PlanMark) -> Colour {
    plan.colour <= 0 ? baseline : plans[(plan.colour - 1) % plans.count]
  }

  /// - Parameter part: from 0.
  static func colour(ofPart part: Int) -> Colour { parts[part % parts.count] }
}
