import Testing

@testable import Reports

@Suite struct ColumnLayoutTests {
  private func layout(_ column: DataTable.Column, _ cells: [DataTable.Cell]) -> ColumnLayout {
    ColumnLayout(
      of: 0, in: DataTable("a", "A", columns: [column], rows: cells.map { [$0] }),
      currency: "CNY")
  }

  @Test func chineseCountsDouble() {
    let latin = layout(.init("x"), [.text(String(repeating: "a", count: 20))])
    let chinese = layout(.init("x"), [.text(String(repeating: "字", count: 20))])
    #expect(latin.width == 22)
    #expect(chinese.width == 42)
  }

  @Test func numbersHaveRoomAsTheyAreWritten() {
    let money = layout(.init("x", .number(.money)), [.number(-1_234_567_890), .number(nil)])
    #expect(money.width >= Double("-¥1,234,567,890".count))
    let quantity = layout(.init("x", .quantities), [.quantity(1_234_567_890, .money)])
    #expect(quantity.width >= Double("¥1,234,567,890".count))
  }

  @Test func allNumbersDecideAboutDecimals() {
    let weeks = layout(.init("x", .number(.weeks)), [.number(43.5), .number(nil), .number(104)])
    #expect(weeks.numberFormat == "0.0")
  }

  @Test func longTextsWrap() {
    let layout = layout(.init("x"), [.text(String(repeating: "a ", count: 100))])
    #expect(layout.wraps)
    #expect(layout.width == 66)
  }

  @Test func lines() {
    #expect(TextLines.count("", width: 10) == 1)
    #expect(TextLines.count("a\n\nb", width: 10) == 3)
    #expect(TextLines.count(String(repeating: "字", count: 10), width: 10) == 3)
  }
}
