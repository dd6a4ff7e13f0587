/// Colours that the colour-blind can tell apart, after Okabe and Ito, "Color Universal Design" (2008).
/// A plan has the same colour everywhere.
enum Palette {
  static let baseline: UInt32 = 0x6B7280
  static let plans: [UInt32] = [
    0x0072B2, 0xE69F00, 0x009E73, 0xCC79A7, 0xD55E00, 0x56B4E9, 0xF0E442,
  ]
  static let gain: UInt32 = 0x009E73
  static let loss: UInt32 = 0xD55E00
  static let low: UInt32 = 0x56B4E9
  static let high: UInt32 = 0x0072B2
  static let accent: UInt32 = 0x0B4F82
  static let muted: UInt32 = 0x6B7280
  static let grid: UInt32 = 0xE5E7EB
  static let headerBackground: UInt32 = 0xEEF2F6
  static let scaleLow: UInt32 = 0xF7FBFF
  static let scaleHigh: UInt32 = 0x6BAED6

  /// Of a plan; colours come again where there are more plans than colours.
  static func colour(of plan: PlanMark) -> UInt32 {
    plan.colour <= 0 ? baseline : colour(ofPart: plan.colour - 1)
  }

  /// Of a part of a whole, from 0.
  static func colour(ofPart part: Int) -> UInt32 { plans[part % plans.count] }
}
