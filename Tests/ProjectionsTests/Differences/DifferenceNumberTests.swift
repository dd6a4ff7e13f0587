import Scenarios
import Testing

@testable import Projections

struct DifferenceNumberTests {
  private func text(
    _ unit: KPIUnit, _ value: Double?, _ error: Double?, _ language: Language = .english
  ) -> String {
    DifferenceNumber(unit: unit, currency: "CNY", language: language).text(
      Measured(value: value, error: error))
  }

  @Test func signsAndUnits() {
    #expect(text(.money, 3.1e6, 2e5) == "+¥3.1M ± ¥200k")
    #expect(text(.money, -3.1e6, 2e5, .chinese) == "-¥310万 ± ¥20万")
    #expect(text(.members, 1200, nil) == "+1.2k")
    #expect(text(.ratio, -0.02, 0) == "-0.02")
    #expect(text(.share, 0.0213, 0.0031) == "+2.13 ± 0.31 pp")
    #expect(text(.probability, -0.5, 0.01, .chinese) == "-50 ± 1 个百分点")
    #expect(text(.perMemberMonth, 0.001, 0.0002) == "+0.1 ± 0.02 pp")
    #expect(text(.weeks, 0.4, 0.1) == "+0.4 ± 0.1")
    #expect(text(.money, 0, 0) == "¥0")
    #expect(text(.money, nil, nil) == "–")
  }

  /// What rounds to nothing has no sign.
  @Test func tooSmallToBeSeen() {
    #expect(text(.ratio, 1e-9, 0) == "0")
    #expect(text(.ratio, -1e-9, 0) == "0")
  }
}
