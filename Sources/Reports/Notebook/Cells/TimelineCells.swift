/// timeline.csv: KPIs week by week, as fans.
enum TimelineCells {
  static func cells(_ words: CellWords) -> [NotebookCell] {
    [
      .markdown("timeline-columns", columns(words)),
      .code("timeline", python: python(words), r: r(words)),
      fans("fans-pool", of: ["private_members", "private_penetration"]),
      .markdown("payback-text", payback(words)),
      .code("fans-payback", python: paybackInPython(words), r: paybackInR(words)),
      fans("fans-gmv", of: ["gmv_private", "gmv_public"]),
      fans("fans-burden", of: ["block_rate_per_month", "spend"]),
    ]
  }

  private static func columns(_ words: CellWords) -> String {
    words.text("## Week by week: `timeline.csv`", "## 逐周：`timeline.csv`") + "\n\n"
      + words.columns([
        ("`plan`, `kpi`, `unit`", "which number this is", "哪个计划的哪项 KPI，单位"),
        (
          "`week`, `date`", "week of the horizon, from 0, and its first day",
          "期间中的第几周（从 0 起）及该周首日"
        ),
        (
          "`mean`, `p05`, `p25`, `median`, `p75`, `p95`",
          "over the replicates, freed of the agents' noise; stocks are of the end of the week, flows "
            + "are within it",
          "各次重复上的均值与分位数，已去除模拟个体的抽样噪声；存量为周末之数，流量为该周之内"
        ),
      ]) + "\n\n"
      + words.text(
        "The line is the median; half of the replicates lie in the dark band, 90 % in the light one.",
        "线为中位数；深色带含一半的重复，浅色带含 90 %。")
  }

  private static func python(_ words: CellWords) -> String {
    """
    timeline = load("timeline.csv")
    START = timeline["date"].iloc[0]


    def fan(axes, kpi):
        \"""\(words.text(
          "Median, 50 % and 90 % band of every plan.", "各计划的中位数、50 % 与 90 % 带。"))\"""
        rows = timeline[timeline["kpi"] == kpi].dropna(subset=["median"])
        for plan, part in rows.groupby("plan", sort=False):
            weeks = part["week"] + 1  # \(words.text("at the end of the week", "周末"))
            colour = colours[plan]
            axes.fill_between(weeks, part["p05"], part["p95"], color=colour, alpha=0.15, linewidth=0)
            axes.fill_between(weeks, part["p25"], part["p75"], color=colour, alpha=0.3, linewidth=0)
            axes.plot(weeks, part["median"], color=colour)
        axes.set_ylabel(label(kpi))
        axes.set_xlabel(f"{WEEKS} {START}")
        write_axis(axes.yaxis, unit_of[kpi])


    WEEKS = \(words.python("weeks from", "周数，自"))
    """
  }

  private static func fans(_ id: String, of kpis: [String]) -> NotebookCell {
    let list = kpis.map { "\"\($0)\"" }.joined(separator: ", ")
    return .code(
      id,
      python: """
        for kpi, axes in panels([\(list)]):
            fan(axes, kpi)
        add_legend(plans)
        plt.show()
        """,
      r: """
        margins()
        for (kpi in c(\(list))) fan(kpi)
        """)
  }

  private static func payback(_ words: CellWords) -> String {
    words.text(
      """
      Incremental contribution to date begins with what is spent and rises when the pool pays. Dotted \
      lines stand at the median payback week of `summary.csv`, the week after which it is never \
      below 0 again; it is of those replicates that pay back within the horizon.
      """,
      """
      累计增量贡献毛益先因投入而下降，待私域见效后回升。虚线为 `summary.csv` 中回本周的中位数：\
      此后累计值不再低于 0；只计期内回本的各次重复。
      """)
  }

  private static func paybackInPython(_ words: CellWords) -> String {
    """
    [(kpi, axes)] = panels(["incremental_contribution_to_date"], width=9, height=3.6)
    fan(axes, kpi)
    axes.axhline(0, color="black", linewidth=0.8)
    PAYBACK = \(words.python("week", "回本周"))
    weeks = summary[summary["kpi"] == "payback_week"].set_index("plan")["median"].dropna()
    for place, (plan, week) in enumerate(weeks.items()):
        axes.axvline(week, color=colours[plan], linestyle=":")
        axes.annotate(f"{PAYBACK} {week:.0f}", (week, 1 - 0.06 * place), xycoords=("data", "axes fraction"),
                      xytext=(2, 0), textcoords="offset points", color=colours[plan], va="top")
    axes.annotate(\(words.python("break-even", "盈亏平衡")), (1, 0), va="bottom", ha="right",
                  xycoords=("axes fraction", "data"))
    add_legend(plans)
    plt.show()
    """
  }

  private static func r(_ words: CellWords) -> String {
    """
    timeline <- load_table("timeline.csv")

    # \(words.text(
      "Median, 50 % and 90 % band of every plan.", "各计划的中位数、50 % 与 90 % 带。"))
    fan <- function(kpi) {
      rows <- timeline[timeline$kpi == kpi & !is.na(timeline$median), ]
      if (nrow(rows) == 0) return(invisible())
      plot(range(timeline$week) + 1, limits(rows$p05, rows$p95), type = "n", yaxt = "n", main = TITLES[[kpi]],
           xlab = paste(\(words.r("weeks from", "周数，自")), timeline$date[1]), ylab = "")
      title(ylab = rows$unit[1], line = 4.5)
      human_axis(2)
      for (plan in plans) {
        part <- rows[rows$plan == plan, ]
        if (nrow(part) == 0) next
        week <- c(part$week, rev(part$week)) + 1
        colour <- colours[[plan]]
        polygon(week, c(part$p05, rev(part$p95)), col = adjustcolor(colour, 0.15), border = NA)
        polygon(week, c(part$p25, rev(part$p75)), col = adjustcolor(colour, 0.3), border = NA)
        lines(part$week + 1, part$median, col = colour, lwd = 2)
      }
      add_legend(plans)
    }
    """
  }

  private static func paybackInR(_ words: CellWords) -> String {
    """
    margins()
    fan("incremental_contribution_to_date")
    abline(h = 0)
    weeks <- summary_table[summary_table$kpi == "payback_week", ]
    abline(v = weeks$median, col = colours[weeks$plan], lty = 3)
    """
  }
}
