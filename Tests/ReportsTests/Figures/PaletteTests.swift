import Testing

@testable import Reports

/// Page, workbook and notebook have the same colours.
@Suite struct PaletteTests {
  private static let theme = String(decoding: PackageResources.theme_js, as: UTF8.self)
  private static let style = String(decoding: PackageResources.report_css, as: UTF8.self)

  /// What stands between two texts.
  private func part(of text: String, from start: String, to end: String) -> Substring {
    guard let start = text.range(of: start) else { return "" }
    let rest = text[start.upperBound...]
    return rest.range(of: end).map { rest[..<$0.lowerBound] } ?? ""
  }

  private func colours(in text: Substring) -> [String] {
    text.matches(of: /#[0-9A-Fa-f]{6}/).map { String($0.output).uppercased() }
  }

  private var plans: [String] { ([Palette.baseline] + Palette.plans).map(\.code) }

  @Test func codesHaveSixDigits() {
    #expect(Colour(0x0072B2).code == "#0072B2")
    #expect(Colour(0).code == "#000000")
  }

  @Test func theThemeOfThePageHasThem() {
    let light = String(part(of: Self.theme, from: "lightTheme = {", to: "};"))
    #expect(colours(in: part(of: light, from: "plans: [", to: "]")) == plans)
    #expect(colours(in: part(of: light, from: "low: ", to: ",")) == [Palette.low.code])
    #expect(colours(in: part(of: light, from: "high: ", to: ",")) == [Palette.high.code])
    let parts = part(of: Self.theme, from: "const partColours = [", to: "]")
    #expect(colours(in: parts) == Palette.parts.map(\.code))
  }

  @Test func theStyleSheetHasThem() {
    let light = part(of: Self.style, from: ":root {", to: "}")
    let written = light.split(separator: "\n").filter { $0.contains("--plan-") }
    #expect(written.flatMap { colours(in: $0) } == plans)
    for (place, line) in written.enumerated() { #expect(line.contains("--plan-\(place):")) }
  }

  @Test func noColourMeansTwoThings() {
    let parts = Palette.parts + [Palette.low, Palette.high]
    let all = [Palette.baseline] + Palette.plans + parts
    #expect(Set(all).count == all.count)
  }

  @Test func coloursComeAgain() {
    let plan = PlanMark(name: "a", title: "A", colour: Palette.plans.count + 1)
    #expect(Palette.colour(of: plan) == Palette.plans[0])
    #expect(Palette.colour(of: PlanMark(name: "b", title: "B", colour: 0)) == Palette.baseline)
    #expect(Palette.colour(ofPart: Palette.parts.count + 2) == Palette.parts[2])
  }
}
