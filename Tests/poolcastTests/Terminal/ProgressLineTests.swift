import Projections
import Testing

@testable import poolcast

@Suite struct ProgressLineTests {
  private let line = ProgressLine(label: "demo, 3 plans × 100 replicates")

  @Test func saysHowFarItIsAndHowLongItTakes() {
    #expect(
      line.text(fraction: 0.25, elapsed: .seconds(30), columns: 100)
        == "demo, 3 plans × 100 replicates  ██████████░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░  25 %"
        + "  1:30 min left")
  }

  @Test func saysSoInChinese() {
    let line = ProgressLine(label: "演示，3 个计划 × 100 次重复", language: .chinese)
    let text = line.text(fraction: 0.25, elapsed: .seconds(30), columns: 100)
    #expect(text.hasPrefix("演示，3 个计划 × 100 次重复  █") && text.hasSuffix("  25 %  剩余 1:30 分"))
    for columns in [200, 100, 60, 40, 20, 5, 1, 0] {
      let text = line.text(fraction: 0.123, elapsed: .seconds(4000), columns: columns)
      #expect(DisplayWidth.of(text) <= max(0, columns - 1))
    }
  }

  @Test func makesNoGuessAtTheBeginning() {
    let text = line.text(fraction: 0.5, elapsed: .milliseconds(900), columns: 100)
    #expect(!text.contains("left"))
    #expect(text.hasSuffix(" 50 %"))
    #expect(!line.text(fraction: 0, elapsed: .seconds(9), columns: 100).contains("left"))
  }

  @Test(arguments: [200, 100, 80, 60, 40, 20, 5, 1, 0])
  func fitsIntoTheTerminal(columns: Int) {
    let text = line.text(fraction: 0.123, elapsed: .seconds(4000), columns: columns)
    #expect(text.count <= max(0, columns - 1))
  }

  /// Chinese characters take two columns each.
  @Test(arguments: [120, 80, 60, 40])
  func wideNamesFitToo(columns: Int) {
    let line = ProgressLine(label: "全国美妆连锁会员增长, 3 plans × 100 replicates")
    let text = line.text(fraction: 0.123, elapsed: .seconds(4000), columns: columns)
    #expect(DisplayWidth.of(text) <= columns - 1)
  }

  @Test(arguments: [
    (0, "0 s"), (59, "59 s"), (60, "1:00 min"), (754, "12:34 min"), (3600, "1:00 h"),
    (100_000, "27:46 h"),
  ])
  func spellsDurations(seconds: Int, text: String) {
    #expect(ProgressLine.spell(.seconds(seconds)) == text)
  }

  @Test func staysWithinItsBounds() {
    #expect(
      line.text(fraction: 1.5, elapsed: .seconds(2), columns: 100).contains("100 %  0 s left"))
    #expect(line.text(fraction: -1, elapsed: .seconds(2), columns: 100).contains("  0 %"))
  }
}
