import Projections
import Scenarios
import Testing

@testable import Reports

@Suite struct NumberFormatTests {
  private func code(_ unit: KPIUnit, _ numbers: Double..., currency: String = "CNY") -> String? {
    NumberFormat.code(for: .number(unit), currency: currency, numbers: numbers)
  }

  @Test func money() {
    #expect(code(.money, 5e6) == "\"¥\"#,##0;-\"¥\"#,##0")
    #expect(code(.moneyPerJoin, 12) == "\"¥\"#,##0.00;-\"¥\"#,##0.00")
    #expect(code(.money, 5e6, currency: "CHF") == "\"CHF \"#,##0;-\"CHF \"#,##0")
    #expect(code(.money, 5e6, currency: "") == "#,##0;-#,##0")
    // A currency cannot leave its quotes.
    #expect(code(.money, 5e6, currency: "\"x;[Red]") == "\"x;[Red] \"#,##0;-\"x;[Red] \"#,##0")
  }

  @Test func otherUnits() {
    #expect(code(.members, 3) == "#,##0")
    #expect(code(.share, 0.5) == "0.0%")
    #expect(code(.perMemberMonth, 0.02) == "0.00%")
    #expect(code(.probability, 0.0002) == "0.0000%")
    #expect(code(.ratio, 2) == "0.00")
    for content in [DataTable.Content.text, .plain, .date, .quantities] {
      #expect(NumberFormat.code(for: content, currency: "CNY", numbers: [9]) == nil)
    }
  }

  /// A median of 43.5 weeks is not shown as 44 because the greatest number is whole.
  @Test func weeksHaveADecimalWhereOneOfThemHas() {
    #expect(code(.weeks, 12, 52) == "0")
    #expect(code(.weeks, 43.5, 104) == "0.0")
    #expect(code(.weeks) == "0")
    #expect(NumberFormat.code(for: .week, currency: "CNY", numbers: [9]) == "0")
    #expect(NumberFormat.code(for: .week, currency: "CNY", numbers: [4.5, 9]) == "0.0")
  }

  /// The library keeps 127 bytes.
  @Test func formatsAreShort() {
    for currency in [String(repeating: "元", count: 12), String(repeating: "👩‍👩‍👧‍👦", count: 12)] {
      let scale = AxisScale(.money, currency: currency, greatest: 3e9, language: .chinese)
      let formats = [code(.money, 5, currency: currency), scale.cellFormat, scale.format]
      #expect(formats.allSatisfy { ($0?.utf8.count ?? 0) <= 127 })
    }
  }

  @Test func axesHaveUnitsOfTheirLanguage() {
    func scale(_ greatest: Double, _ language: Language) -> AxisScale {
      AxisScale(.money, currency: "CNY", greatest: greatest, language: language)
    }
    #expect(scale(3.2e9, .english).format == "\"¥\"0.0,,,\"bn\";-\"¥\"0.0,,,\"bn\";0")
    #expect(scale(3.2e9, .english).divisor == 1)
    #expect(scale(3.2e9, .chinese).format == "\"¥\"#,##0\"亿\";-\"¥\"#,##0\"亿\";0")
    #expect(scale(3.2e9, .chinese).divisor == 1e8)
    #expect(scale(120, .chinese).divisor == 1)
  }

  @Test func datesAreCountedAsExcelDoes() {
    // The epoch of Unix, and the first day after the leap day that 1900 did not have.
    #expect(ExcelDate.serial(of: CivilDate(year: 1970, month: 1, day: 1)) == 25_569)
    #expect(ExcelDate.serial(of: CivilDate(year: 1900, month: 3, day: 1)) == 61)
    #expect(ExcelDate.serial(of: CivilDate(year: 1900, month: 2, day: 28)) == nil)
  }
}
