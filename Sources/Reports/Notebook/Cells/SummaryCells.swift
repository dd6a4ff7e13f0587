/// summary.csv: every KPI over the horizon.
enum SummaryCells {
  static func cells(_ words: CellWords) -> [NotebookCell] {
    [
      .markdown("summary-columns", columns(words)),
      .code("summary", python: python(words), r: r(words)),
    ]
  }

  private static func columns(_ words: CellWords) -> String {
    words.text(
      "## Every KPI over the horizon: `summary.csv`", "## 期间各项 KPI：`summary.csv`")
      + "\n\n"
      + words.columns([
        ("`plan`, `kpi`, `unit`", "which number this is", "哪个计划的哪项 KPI，单位"),
        (
          "`mean`", "mean over the replicates in which the KPI is defined", "在 KPI 有定义的各次重复上的均值"
        ),
        (
          "`mc_error`", "standard error of the mean: how far it may be off for want of replicates",
          "均值的标准误：重复次数有限所致的偏差"
        ),
        (
          "`sd`, `p05`, `p25`, `median`, `p75`, `p95`",
          "standard deviation and quantiles over the replicates, freed of the agents' noise",
          "各次重复上的标准差与分位数，已去除模拟个体的抽样噪声"
        ),
        (
          "`unknown_share`, `chance_share`, `noise_share`, each with `…_error`",
          "how the variance divides: what we do not know, chance, noise of the agents",
          "方差的构成：未知之数、偶然、模拟个体的抽样噪声，各附标准误"
        ),
      ])
      + "\n\n"
      + words.text(
        "Below: the mean, and the range from 5 % to 95 %.", "下表为均值与 5 % 至 95 % 的区间。")
  }

  private static let shown = [
    "npv", "roi", "p_roi_above_1", "p_loss", "value_at_risk", "payback_week", "private_members",
    "private_penetration", "block_rate_per_month", "joins", "frequency_ratio",
    "causal_order_lift", "gmv", "incremental_gmv", "spend",
  ]

  private static func python(_ words: CellWords) -> String {
    let kpis = shown.map { "\"\($0)\"" }
    let lines = stride(from: 0, to: kpis.count, by: 4).map {
      "        " + kpis[$0..<min($0 + 4, kpis.count)].joined(separator: ", ")
    }
    return """
      SHOWN = [
      \(lines.joined(separator: ",\n"))]


      def with_range(row):
          mean, low, high = (written(row[name], row["unit"]) for name in ("mean", "p05", "p95"))
          return mean if low == "–" or mean == low == high else f"{mean} ({low} – {high})"


      rows = summary[summary["kpi"].isin(SHOWN)]
      rows = rows.assign(text=rows.apply(with_range, axis=1))
      overview = rows.pivot(index="kpi", columns="plan", values="text").reindex(SHOWN)[plans]
      overview.index = [TITLES[kpi] for kpi in overview.index]
      overview
      """
  }

  private static func r(_ words: CellWords) -> String {
    let kpis = shown.map { "\"\($0)\"" }
    let lines = stride(from: 0, to: kpis.count, by: 4).map {
      "           " + kpis[$0..<min($0 + 4, kpis.count)].joined(separator: ", ")
    }
    return """
      SHOWN <- c(
      \(lines.joined(separator: ",\n")))
      overview <- sapply(plans, function(plan) {
        rows <- summary_table[summary_table$plan == plan, ]
        rows <- rows[match(SHOWN, rows$kpi), ]
        range <- paste0(" (", human(rows$p05), " – ", human(rows$p95), ")")
        paste0(human(rows$mean), ifelse(is.na(rows$p05) | rows$p05 == rows$p95, "", range))
      })
      rownames(overview) <- TITLES[SHOWN]
      noquote(overview)
      """
  }
}
