import Scenarios
import Testing

@testable import Projections

struct SummaryTableTests {
  let projection = Worlds.projection(npvs: [
    [0, 0, 0, 0], [1e6, 2e6, 3e6, 6e6], [2e6, 2e6, 2e6, 2e6],
  ])

  @Test func isReadable() {
    #expect(
      SummaryTable(projection, width: 100).text == """
        Toy chain: 1 week, 4 replicates, mean (5 % to 95 %)

                                      baseline  big-bang                staged
        ────────────────────────────  ────────  ──────────────────────  ──────
        Private members               0         0                       0
        Private penetration           0 %       0 %                     0 %
        Frequency, private to public  –         –                       –
        Causal order lift of joining  –         –                       –
        Block rate per month          –         –                       –
        Incremental GMV               ¥0        ¥0                      ¥0
        Spend                         ¥0        ¥0                      ¥0
        Return on investment          –         –                       –
        Net present value             ¥0        ¥3M (¥1.15M to ¥5.55M)  ¥2M
        Payback week                  –         0                       0

        big-bang is the best plan on average (¥3M more than baseline), with net present value above that of
        baseline in 100 % of the replicates, ahead of it by no more than ¥1.15M in the worst 5 %; it beats
        staged, the runner-up, in 62.5 % of them, but 4 replicates do not settle the average difference to
        baseline nor to staged; about 72 would.
        Why the net present value of big-bang varies: 0 % what we do not know, 100 % chance, 0 % noise of
        20k agents (not part of the ranges).

        """)
  }

  @Test(arguments: [40, 60, 80, 100, 200], Language.allCases)
  func fitsTheTerminal(width: Int, language: Language) {
    let names = ["baseline"] + (1...6).map { "plan-\($0)" } + ["一个名字特别特别长的计划一个名字特别特别长的计划"]
    let projection = Worlds.projection(
      npvs: names.indices.map { plan in (0..<9).map { Double(plan * ($0 - 3)) * 123_456 } },
      plans: names)
    // A table that needs more room than there is keeps one plan beside the titles.
    let least = 74
    for line in SummaryTable(projection, language: language, width: width).text.split(
      separator: "\n")
    {
      #expect(DisplayWidth.of(String(line)) <= max(width, least), "\(line)")
    }
  }

  @Test func everyPlanHasAColumnHoweverNarrow() {
    let names = ["baseline"] + (1...6).map { "plan-\($0)" }
    let projection = Worlds.projection(npvs: names.map { _ in [0, 1] }, plans: names)
    let text = SummaryTable(projection, width: 60).text
    for name in names { #expect(text.contains(name)) }
  }

  @Test func saysWhereAnAverageLeavesOutReplicates() {
    // Pays back in three of four replicates.
    let projection = Worlds.projection(npvs: [[0, 0, 0, 0], [-1, 1, 2, 3], [0, 0, 0, 0]])
    let text = SummaryTable(projection).text
    #expect(text.contains("0 in 75 %"))
    #expect(text.contains("defined in that share of the replicates"))
  }

  @Test func chineseColumnsLineUp() {
    let lines = SummaryTable(projection, language: .chinese).text.split(separator: "\n").map(
      String.init)
    #expect(lines[0].contains("玩具连锁"))
    // The first plan's column begins at the same place in every row.
    let titles = lines[3].prefix { $0 == "─" }.count
    #expect(
      lines.contains(
        "\(DisplayWidth.padded("净现值 NPV", to: titles))  ¥0        ¥300万（¥115万 至 ¥555万）  ¥200万"))
  }
}
