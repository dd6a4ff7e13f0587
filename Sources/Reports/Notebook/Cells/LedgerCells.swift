import Projections

/// ledger.csv: from baseline to what a plan contributes.
enum LedgerCells {
  static func cells(_ words: CellWords) -> [NotebookCell] {
    [
      .markdown("ledger-columns", columns(words)),
      .code("ledger", python: python(words), r: r(words)),
    ]
  }

  private static func columns(_ words: CellWords) -> String {
    words.text("## The money: `ledger.csv`", "## 收支：`ledger.csv`") + "\n\n"
      + words.columns([
        ("`plan`, `line`", "which line of the ledger this is", "哪个计划的哪一项"),
        (
          "`amount_mean`, `amount_p05`, `amount_p95`",
          "over the horizon; earnings are positive, costs negative, so that the lines add up to "
            + "`contribution` (means do, quantiles do not)",
          "期间金额；收入为正，成本为负，各项均值之和即 `contribution`（分位数不可相加）"
        ),
      ]) + "\n\n"
      + words.text(
        "Below: each plan less baseline, line by line, and their sum, the incremental contribution.",
        "下图为各计划与基准之差，逐项列出，其和为增量贡献毛益。")
  }

  private static func python(_ words: CellWords) -> String {
    """
    LINES = {
    \(LedgerLine.allCases.map { "    \"\($0.rawValue)\": \(words.python($0.title))," }
        .joined(separator: "\n"))
    }
    ledger = load("ledger.csv")
    amounts = ledger.pivot(index="line", columns="plan", values="amount_mean")
    amounts = amounts.reindex(index=ledger["line"].unique())[plans]
    gained = amounts[others].sub(amounts[plans[0]], axis=0)


    def waterfall(axes, plan):
        steps = gained[plan].drop("contribution")
        steps = steps[steps != 0]
        ends = steps.cumsum()
        total = gained.loc["contribution", plan]
        places = range(len(steps) + 1)
        bars = axes.barh(places, [*steps, total], left=[*(ends - steps), 0],
                         color=colours[plan], edgecolor=colours[plan])
        # \(words.text("What is taken away is hatched.", "减少的部分以斜线表示。"))
        for bar, amount in zip(bars, steps):
            if amount < 0:
                bar.set(facecolor="white", hatch="////")
        for place, amount, end in zip(places, [*steps, total], [*ends, total]):
            axes.annotate(human(amount), (end, place), xytext=(3 if amount >= 0 else -3, 0),
                          textcoords="offset points", va="center",
                          ha="left" if amount >= 0 else "right", fontsize=7)
        axes.axvline(0, color="black", linewidth=0.8)
        axes.set_yticks(places, [*(LINES.get(line, line) for line in steps.index),
                                 titled("incremental_contribution")])
        axes.invert_yaxis()
        axes.margins(x=0.22)
        axes.xaxis.set_major_locator(MaxNLocator(5))
        axes.set_title(readable(plan))
        axes.set_xlabel(readable(unit_of["contribution"]))
        write_axis(axes.xaxis, unit_of["contribution"])


    for plan, axes in panels(others):
        waterfall(axes, plan)
    plt.show()
    """
  }

  private static func r(_ words: CellWords) -> String {
    """
    ledger <- load_table("ledger.csv")
    amounts <- function(plan) with(ledger[ledger$plan == plan, ], setNames(amount_mean, line))
    margins(left = 10)
    for (plan in others) {
      gained <- amounts(plan) - amounts(plans[1])
      gained <- gained[gained != 0]
      if (length(gained) == 0) next
      steps <- gained[names(gained) != "contribution"]
      starts <- c(cumsum(steps) - steps, 0)
      ends <- starts + c(steps, sum(steps))
      places <- rev(seq_along(ends))
      plot(limits(starts, ends), c(0.5, length(ends) + 0.5), type = "n", xaxt = "n", yaxt = "n",
           xlab = \(words.r("plan less baseline", "计划与基准之差")), ylab = "", main = readable(plan))
      # \(words.text("What is taken away is lighter.", "减少的部分颜色较浅。"))
      rect(starts, places - 0.4, ends, places + 0.4, border = colours[[plan]],
           col = c(ifelse(steps > 0, colours[[plan]], adjustcolor(colours[[plan]], 0.3)),
                   colours[[plan]]))
      axis(1, at = axTicks(1), labels = human(axTicks(1)))
      axis(2, at = places, labels = c(names(steps), "contribution"), las = 1)
      abline(v = 0)
    }
    """
  }
}
