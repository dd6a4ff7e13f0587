import Projections
import Scenarios

/// What was asked, and how the results came about.
enum OpeningCells {
  static func cells(_ results: StoredResults, _ words: CellWords) -> [NotebookCell] {
    [
      .markdown("title", title(results.scenario, words)),
      .markdown("origin", origin(results.record, words)),
    ]
  }

  private static func title(_ scenario: Scenario, _ words: CellWords) -> String {
    let title = scenario.title.text(in: words.language) ?? scenario.name
    let question = scenario.question.text(in: words.language) ?? ""
    let plans = scenario.plans.map { plan in
      let name = MarkdownText.escaped(plan.name)
      let title = MarkdownText.escaped(plan.title.text(in: words.language) ?? "")
      return title.isEmpty || title == name ? "- **\(name)**" : "- **\(name)**: \(title)"
    }
    return [
      "# " + MarkdownText.escaped(title), MarkdownText.escaped(question),
      words.text(
        "Plans, each of them simulated in the same worlds with the same luck:",
        "各计划，均在相同的世界、相同的运气下模拟："),
      plans.joined(separator: "\n"),
      words.text(
        """
        This notebook loads every table of the results, says what its columns mean, and draws the \
        main charts again. At its end there is room for questions of your own. Text that a \
        spreadsheet would take for a formula has an apostrophe before it in the tables, and so here.
        """,
        """
        本笔记本读入全部结果表，说明各列含义，并重画主要图表；末尾留有空间，供您提出自己的问题。\
        表格软件会当作公式的文字，在表中前面有一个撇号，此处亦然。
        """),
    ].filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private static func origin(_ record: RunRecord, _ words: CellWords) -> String {
    let settings = record.settings
    let version = MarkdownText.escaped(record.version)
    let text = words.text(
      """
      Made by Poolcast \(version): \(settings.agents) agents stand for the members, the world was \
      drawn \(settings.replicates) times, \(settings.weeks) weeks were simulated, with seed \
      \(settings.seed). The same command gives the same tables to the last bit:
      """,
      """
      由 Poolcast \(version) 生成：以 \(settings.agents) 个模拟个体代表全部会员，世界抽取 \
      \(settings.replicates) 次，模拟 \(settings.weeks) 周，随机种子 \(settings.seed)。\
      同一命令得出的表逐位相同：
      """)
    let heading = words.text("## How it was made", "## 如何得出")
    return [heading, text, MarkdownText.listing(RunCommand(record).text)].joined(
      separator: "\n\n")
  }
}
