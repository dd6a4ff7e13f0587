/// replicates.csv: every KPI in every replicate, and the distribution of NPV.
enum ReplicatesCells {
  static func cells(_ words: CellWords) -> [NotebookCell] {
    [
      .markdown("replicates-columns", columns(words)),
      .code("replicates", python: python(words), r: r(words)),
    ]
  }

  private static func columns(_ words: CellWords) -> String {
    words.text("## Risk: `replicates.csv`", "## 风险：`replicates.csv`") + "\n\n"
      + words.columns([
        (
          "`plan`, `replicate`, `kpi`", "which number this is; replicates are numbered from 0",
          "哪个计划、第几次重复（从 0 起）的哪项 KPI"
        ),
        ("`value`", "the KPI over the horizon in this replicate, as simulated", "该次重复中期间的模拟值"),
        (
          "`half_difference`",
          "the KPI told from one half of the agents less that told from the other: by it the noise of "
            + "the agents is estimated",
          "由一半模拟个体得出的 KPI 减去由另一半得出的，用以估计模拟个体的抽样噪声"
        ),
      ]) + "\n\n"
      + words.text(
        """
        Values as simulated have the noise of the agents in them, so these pictures are wider than \
        the ranges of `summary.csv`, which are freed of it. All plans of a replicate live in the \
        same world.
        """,
        """
        模拟值含模拟个体的抽样噪声，因此下图比 `summary.csv` 中已去噪的区间更宽。同一次重复中，\
        各计划处于同一世界。
        """)
  }

  private static func python(_ words: CellWords) -> String {
    """
    replicates = load("replicates.csv")


    def values(kpi):
        \"""\(words.text(
          "A KPI: a row for each replicate, a column for each plan.",
          "一项 KPI：每次重复一行，每个计划一列。"))\"""
        rows = replicates[replicates["kpi"] == kpi]
        return rows.pivot(index="replicate", columns="plan", values="value")[plans]


    npv = values("npv")
    for kind, axes in panels(["bins", "steps"] if others else []):
        low, high = npv[others].min().min(), npv[others].max().max()
        bins = np.linspace(low, high if high > low else low + 1, 25)
        for plan in others:
            if kind == "bins":
                axes.hist(npv[plan], bins=bins, weights=np.full(len(npv), 1 / len(npv)),
                          color=colours[plan], alpha=0.5)
                axes.axvline(npv[plan].mean(), color=colours[plan], linestyle="--")
            else:
                axes.ecdf(npv[plan], color=colours[plan])
        axes.axvline(0, color="black", linewidth=0.8)
        axes.set_xlabel(label("npv"))
        axes.set_ylabel(\(words.python("share of replicates", "重复中的占比"))
                        if kind == "bins" else \(words.python("share not above", "不高于此值的占比")))
        axes.xaxis.set_major_locator(MaxNLocator(5))
        write_axis(axes.xaxis, unit_of["npv"])
        write_axis(axes.yaxis, "share")
    if others:
        add_legend(others)
    plt.show()
    """
  }

  private static func r(_ words: CellWords) -> String {
    """
    replicates <- load_table("replicates.csv")
    # \(words.text(
      "A KPI: a row for each replicate, a column for each plan.", "一项 KPI：每次重复一行，每个计划一列。"))
    values <- function(kpi) sapply(by_plan(replicates, kpi), function(part) part$value)
    npv <- matrix(values("npv"), ncol = length(plans), dimnames = list(NULL, plans))
    margins()
    for (plan in others) {
      hist(npv[, plan], breaks = 20, col = colours[[plan]], border = "white", xaxt = "n",
           xlim = limits(npv[, others]), main = readable(plan), ylab = \(words.r("replicates", "重复次数")),
           xlab = \(words.r(kpi: "npv")))
      axis(1, at = axTicks(1), labels = human(axTicks(1)))
      abline(v = 0)
    }
    """
  }
}
