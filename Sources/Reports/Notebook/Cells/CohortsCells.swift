/// cohorts.csv: members by the month in which they joined.
enum CohortsCells {
  static func cells(_ words: CellWords) -> [NotebookCell] {
    [
      .markdown("cohorts-columns", columns(words)),
      .code("cohorts", python: python(words), r: r(words)),
    ]
  }

  private static func columns(_ words: CellWords) -> String {
    words.text("## Cohorts: `cohorts.csv`", "## 入池批次：`cohorts.csv`") + "\n\n"
      + words.columns([
        (
          "`plan`, `join_month`", "members who first joined in the same calendar month",
          "首次入池在同一自然月的会员"
        ),
        (
          "`months_since`",
          "m: the time from m to m + 1 months after joining, by each member's own date",
          "m：入池后第 m 至 m + 1 个月，按各会员自己的日期"
        ),
        (
          "`joined`, `still_private`",
          "members, means over the replicates; private when m months had passed",
          "会员数，各次重复的均值；后者为 m 个月后仍在私域的"
        ),
        (
          "`orders_per_member`, `contribution_per_member`",
          "of all who joined; coupons are taken off, spend is not",
          "按全部入池者计的订单与贡献毛益；已扣优惠券，未扣投入"
        ),
      ]) + "\n\n"
      + words.text(
        "Below: who is still private, and contribution per joiner since joining, month by month.",
        "下图为仍在私域的比例，以及入池以来每人累计贡献毛益，按月。")
  }

  private static func python(_ words: CellWords) -> String {
    """
    cohorts = load("cohorts.csv")
    # Without joiners the columns are empty, and empty columns have no type.
    cohorts = cohorts[cohorts["joined"] > 0].astype(
        {name: float for name in ("joined", "still_private", "contribution_per_member")})


    def heat_map(axes, table, unit, title, lowest, highest):
        image = axes.imshow(table.to_numpy(), aspect="auto", cmap="cividis",
                            vmin=lowest, vmax=highest)
        step = -(-len(table) // 12)
        axes.set_yticks(range(0, len(table), step), table.index[::step])
        axes.set_xlabel(\(words.python("months since joining", "入池后月数")))
        axes.set_ylabel(\(words.python("month of joining", "入池月份")))
        axes.set_title(title)
        axes.xaxis.set_major_locator(MaxNLocator(integer=True))
        write_axis(plt.colorbar(image, ax=axes).ax.yaxis, unit)


    cohorts["kept"] = cohorts["still_private"] / cohorts["joined"]
    cohorts["earned"] = cohorts.groupby(["plan", "join_month"])["contribution_per_member"].cumsum()
    # The same colour is the same number in every plan.
    span = {"kept": (min(cohorts["kept"].min(), 0.99), 1),
            "earned": (cohorts["earned"].min(), cohorts["earned"].max())}
    pictures = [(plan, what) for plan in cohorts["plan"].unique() for what in ("kept", "earned")]
    for (plan, what), axes in panels(pictures):
        part = cohorts[cohorts["plan"] == plan]
        table = part.pivot(index="join_month", columns="months_since", values=what)
        title = {"kept": \(words.python("still private", "仍在私域")),
                 "earned": \(words.python("contribution each", "人均累计贡献毛益")) + f" ({currency})"}
        unit = {"kept": "share", "earned": unit_of["contribution"]}
        heat_map(axes, table, unit[what], f"{readable(plan, 16)} · {title[what]}",
                 *span[what])
    plt.show()
    """
  }

  private static func r(_ words: CellWords) -> String {
    """
    cohorts <- subset(load_table("cohorts.csv"), joined > 0)
    margins(left = 6)
    for (plan in unique(cohorts$plan)) {
      part <- cohorts[cohorts$plan == plan, ]
      kept <- tapply(part$still_private / part$joined, list(part$months_since, part$join_month), c)
      image(as.numeric(rownames(kept)), seq_len(ncol(kept)), kept, yaxt = "n", ylab = "",
            col = hcl.colors(50, "Cividis"), main = readable(plan),
            xlab = \(words.r("months since joining: share still private", "入池后月数：仍在私域的比例")))
      axis(2, at = seq_len(ncol(kept)), labels = colnames(kept), las = 1)
    }
    """
  }
}
