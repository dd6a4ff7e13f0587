import Testing

@testable import Projections

struct HumanNumberTests {
  func text(_ value: Double?, _ unit: KPIUnit, _ currency: String = "CNY") -> String {
    HumanNumber(unit: unit, currency: currency).text(value)
  }

  @Test(arguments: [
    (0.0, "0"), (5, "5"), (12.3456, "12.3"), (999.4, "999"), (999.6, "1k"), (1000, "1k"),
    (3_100_000, "3.1M"), (999_499, "999k"), (999_600, "1M"), (1_250_000_000, "1.25bn"),
    (7.5e12, "7.5tn"), (-48_000, "-48k"), (0.0123456, "0.0123"), (-0.0000001, "0"),
    (1.005e15, "1005tn"),
  ])
  func scales(value: Double, expected: String) {
    #expect(text(value, .members) == expected)
  }

  @Test func unitsOfPeople() {
    #expect(text(1_250_000_000, .money) == "¥1.25bn")
    #expect(text(-2_000_000, .money) == "-¥2M")
    #expect(text(-0.0000001, .money) == "¥0")
    #expect(text(5, .money, "XAU") == "XAU 5")
    #expect(text(6.5, .moneyPerJoin, "EUR") == "€6.5")
    #expect(text(0.224, .share) == "22.4 %")
    #expect(text(0.0044, .perMemberMonth) == "0.44 %")
    #expect(text(1, .probability) == "100 %")
    #expect(text(46.4, .weeks) == "46")
    #expect(text(nil, .money) == "–")
    #expect(text(.nan, .money) == "–")
    #expect(text(1e300, .money) != "–")
  }

  @Test func ranges() {
    let money = HumanNumber(unit: .money, currency: "CNY")
    #expect(money.text(Estimate([-1e6, 3e6])) == "¥1M (-¥800k to ¥2.8M)")
    #expect(money.text(Estimate([2e6, 2e6])) == "¥2M")
    #expect(money.text(Estimate()) == "–")
  }

  @Test(arguments: [
    (0.0, "0"), (999.6, "1000"), (9994, "9994"), (9996, "1万"), (213_000, "21.3万"),
    (8_870_000, "887万"), (13_400_000, "1340万"), (1_250_000_000, "12.5亿"), (7.5e12, "7.5万亿"),
    (-48_000, "-4.8万"),
  ])
  func scalesByTenThousandsInChinese(value: Double, expected: String) {
    let number = HumanNumber(unit: .members, currency: "", language: .chinese)
    #expect(number.text(value) == expected)
  }

  @Test func chineseRanges() {
    let money = HumanNumber(unit: .money, currency: "CNY", language: .chinese)
    #expect(money.text(Estimate([-1e6, 3e6])) == "¥100万（-¥80万 至 ¥280万）")
  }
}
