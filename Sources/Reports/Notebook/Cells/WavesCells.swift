/// waves.csv and gates.csv: when waves go live, and what became of them.
enum WavesCells {
  static func cells(_ words: CellWords) -> [NotebookCell] {
    [
      .markdown("waves-columns", waves(words)),
      .code("waves", python: python(words), r: "waves <- load_table(\"waves.csv\")\nwaves[1:10]"),
      .markdown("gates-columns", gates(words)),
      .code("gates", python: gatesInPython, r: gatesInR),
    ]
  }

  private static func waves(_ words: CellWords) -> String {
    words.text("## Waves: `waves.csv`", "## 波次：`waves.csv`") + "\n\n"
      + words.columns([
        ("`plan`, `wave`", "which wave this is", "哪个计划的哪个波次"),
        (
          "`p_open`, `p_passed`, `p_stopped`",
          "shares of the replicates in which it came to open, passed its gate, was stopped",
          "其上线、通过闸门、被叫停的重复占比"
        ),
        (
          "`open_week_median`, `…_p05`, `…_p95`",
          "week, from 0, over the replicates in which it opened",
          "上线的周（从 0 起），只计其上线的重复"
        ),
        (
          "`passed_week_median`, `…_p05`, `…_p95`",
          "likewise the week in which it passed; without a gate it passes when it opens",
          "通过的周，同上；无闸门者上线即通过"
        ),
        (
          "`members`, `private_members`",
          "size of its audience, and how many of them are in the pool at the end",
          "受众规模，及其中期末在私域的人数"
        ),
        (
          "`p_held`, `held_by`",
          "share of the replicates in which a check of its gate failed, and for want of what",
          "闸门检查有过不通过的重复占比，及所缺条件"
        ),
        (
          "`p_check_turned_by_noise`",
          "chance that its last check would have ended otherwise without the agents' noise",
          "若无模拟个体的抽样噪声，最后一次检查结果会不同的概率"
        ),
      ]) + "\n\n"
      + words.text(
        "Bars reach from the 5 % to the 95 % quantile of the opening week; points are medians.",
        "横条为上线周的 5 % 至 95 % 分位数，点为中位数。")
  }

  private static func python(_ words: CellWords) -> String {
    """
    waves = load("waves.csv")
    for _, axes in panels(["waves"] if len(waves) else [], width=9, height=1.2 + 0.3 * len(waves)):
        for place, row in enumerate(waves.itertuples()):
            axes.hlines(place, row.open_week_p05, row.open_week_p95, color=colours[row.plan],
                        alpha=0.4, linewidth=7)
            axes.plot(row.open_week_median, place, "o", color=colours[row.plan])
        axes.set_yticks(range(len(waves)), [
            f"{readable(row.plan, 16)} · {readable(row.wave, 16)} ({percent(row.p_open)})"
            for row in waves.itertuples()])
        axes.set_ylim(len(waves) - 0.5, -0.5)
        axes.set_xlim(-0.5, timeline["week"].max() + 1)
        axes.set_title(\(words.python(
          "week of going live (in brackets: in how many replicates)", "上线周（括号内为上线的重复占比）")))
        axes.set_xlabel(f"{WEEKS} {START}")
    plt.show()
    """
  }

  private static func gates(_ words: CellWords) -> String {
    words.text("## Gates: `gates.csv`", "## 闸门：`gates.csv`") + "\n\n"
      + words.columns([
        ("`plan`, `replicate`, `wave`", "which wave in which replicate", "哪次重复中的哪个波次"),
        (
          "`open_week`, `passed_week`, `stopped_week`", "from 0; empty where it never came to that",
          "从 0 起；未发生则为空"
        ),
        (
          "`members`, `private_members`", "of its audience, as in `waves.csv`",
          "其受众，同 `waves.csv`"
        ),
        (
          "`failed_checks`",
          "for each condition of the gate, in the order of the file, the checks in which it did not "
            + "hold, with `/` between them",
          "按文件顺序，闸门各条件不成立的检查次数，以 `/` 分隔"
        ),
      ])
  }

  private static let gatesInPython = """
    gates = load("gates.csv")
    weeks = ["open_week", "passed_week", "stopped_week"]
    gates.groupby(["plan", "wave"], sort=False)[weeks].agg(["count", "median"])
    """

  private static let gatesInR = """
    gates <- load_table("gates.csv")
    head(gates)
    """
}
