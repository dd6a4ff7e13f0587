/// segments.csv: KPIs of each segment.
enum SegmentsCells {
  static func cells(_ words: CellWords) -> [NotebookCell] {
    [
      .markdown("segments-columns", columns(words)),
      .code("segments", python: python(words), r: r(words)),
    ]
  }

  private static func columns(_ words: CellWords) -> String {
    words.text("## Segments: `segments.csv`", "## 客群：`segments.csv`") + "\n\n"
      + words.columns([
        (
          "`plan`, `segment`, `kpi`, `unit`",
          "which number this is; staff, stores and spend are of no single segment",
          "哪个计划、哪个客群的哪项 KPI，单位；导购、门店与投入不分客群"
        ),
        (
          "`mean`, `p05`, `p25`, `median`, `p75`, `p95`",
          "over the replicates, of the whole horizon, freed of the agents' noise",
          "期间数值在各次重复上的均值与分位数，已去除模拟个体的抽样噪声"
        ),
      ])
  }

  private static func python(_ words: CellWords) -> String {
    """
    segments = load("segments.csv")
    names = list(segments["segment"].unique())


    def by_segment(axes, kpi):
        rows = segments[segments["kpi"] == kpi].dropna(subset=["median"])
        for place, plan in enumerate(others):
            part = rows[rows["plan"] == plan].set_index("segment").reindex(names)
            heights = np.arange(len(names)) + 0.7 * (place + 0.5) / len(others) - 0.35
            axes.hlines(heights, part["p05"], part["p95"], color=colours[plan], alpha=0.5, linewidth=3)
            axes.plot(part["median"], heights, "o", color=colours[plan])
        axes.set_yticks(range(len(names)), [readable(name, 16) for name in names])
        axes.set_ylim(len(names) - 0.5, -0.5)
        axes.set_xlabel(label(kpi))
        axes.xaxis.set_major_locator(MaxNLocator(5))
        write_axis(axes.xaxis, unit_of[kpi])


    for kpi, axes in panels(["private_penetration", "block_rate_per_month"] if others else [],
                            height=1.2 + 0.3 * len(names)):
        by_segment(axes, kpi)
    if others:
        add_legend(others)
    plt.show()
    """
  }

  private static func r(_ words: CellWords) -> String {
    """
    segments <- load_table("segments.csv")
    rows <- segments[segments$kpi == "private_penetration", ]
    round(with(rows, tapply(mean, list(segment, factor(plan, plans)), c)), 4)
    """
  }
}
