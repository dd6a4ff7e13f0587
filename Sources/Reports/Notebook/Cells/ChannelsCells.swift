/// channels.csv: channels by quantity, quality and cost.
enum ChannelsCells {
  static func cells(_ words: CellWords) -> [NotebookCell] {
    [
      .markdown("channels-columns", columns(words)),
      .code("channels", python: python(words), r: r(words)),
      .code("channels-table", python: table(words)),
    ]
  }

  private static func columns(_ words: CellWords) -> String {
    words.text("## Channels: `channels.csv`", "## 渠道：`channels.csv`") + "\n\n"
      + words.text(
        "Each number has three columns: `…_mean`, `…_p05` and `…_p95`, over the replicates.",
        "每项有三列：`…_mean`、`…_p05`、`…_p95`，为各次重复上的均值与范围。") + "\n\n"
      + words.columns([
        ("`plan`, `channel`", "channels of the scenario, and `referral`", "情景中的渠道，以及裂变 `referral`"),
        ("`joins`", "quantity: joins over the horizon, repeated ones too", "数量：期间入池人次，含重复入池"),
        (
          "`quality`",
          "incremental contribution per joiner within 26 weeks of the first entry, against the same "
            + "members in the same weeks of baseline; spend not taken off",
          "质量：首次入池后 26 周内每人的增量贡献毛益，与基准中同一会员的同一时段相比；未扣投入"
        ),
        ("`cost_per_join`", "cost: spend / joins", "成本：投入 / 入池人次"),
        ("`spend`", "over the horizon", "期间投入"),
      ])
  }

  private static func python(_ words: CellWords) -> String {
    """
    channels = load("channels.csv")
    drawn = channels.dropna(subset=["quality_mean", "cost_per_join_mean"])
    drawn = drawn[drawn["joins_mean"] > 0]
    currency = readable(unit_of["contribution"])
    for _, axes in panels(["channels"] if len(drawn) else [], width=9, height=3.8):
        for row in drawn.itertuples():
            axes.scatter(row.cost_per_join_mean, row.quality_mean, alpha=0.6,
                         s=1500 * row.joins_mean / drawn["joins_mean"].max(),
                         color=colours[row.plan])
            axes.annotate(readable(row.channel), (row.cost_per_join_mean, row.quality_mean),
                          xytext=(4, 4), textcoords="offset points", fontsize=8)
        axes.margins(0.15)
        axes.set_xlabel(\(words.python("cost per join", "入池成本")) + f" ({currency})")
        axes.set_ylabel(\(words.python("quality", "质量")) + f" ({currency})")
        axes.set_title(\(words.python("area: joins", "面积：入池人次")))
        write_axis(axes.xaxis, unit_of["contribution"])
        write_axis(axes.yaxis, unit_of["contribution"])
        add_legend([plan for plan in plans if plan in set(drawn["plan"])])
    plt.show()
    """
  }

  private static func table(_ words: CellWords) -> String {
    """
    means = channels.set_index(["plan", "channel"]).filter(like="_mean")
    means[channels["joins_mean"].gt(0).to_numpy()].map(human)
    """
  }

  private static func r(_ words: CellWords) -> String {
    """
    channels <- load_table("channels.csv")
    drawn <- subset(channels, joins_mean > 0 & !is.na(quality_mean) & !is.na(cost_per_join_mean))
    margins()
    if (nrow(drawn) > 0) {
      symbols(drawn$cost_per_join_mean, drawn$quality_mean, circles = sqrt(drawn$joins_mean),
              inches = 0.3, bg = adjustcolor(colours[drawn$plan], 0.6), fg = NA,
              xlab = \(words.r("cost per join", "入池成本")), ylab = \(words.r("quality", "质量")))
      text(drawn$cost_per_join_mean, drawn$quality_mean, readable(drawn$channel), pos = 4, cex = 0.8)
      add_legend(unique(drawn$plan))
    }
    """
  }
}
