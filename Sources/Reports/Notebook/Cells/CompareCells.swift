/// compare.csv: plans against each other, in pairs.
enum CompareCells {
  static func cells(_ words: CellWords) -> [NotebookCell] {
    [
      .markdown("compare-columns", columns(words)),
      .code("compare", python: python, r: r),
    ]
  }

  private static func columns(_ words: CellWords) -> String {
    words.text("## Plan against plan: `compare.csv`", "## 计划两两相比：`compare.csv`") + "\n\n"
      + words.columns([
        (
          "`plan`, `versus`, `kpi`, `unit`",
          "each plan against every plan before it, baseline first",
          "每个计划与其前各计划（基准在先）相比"
        ),
        (
          "`mean_difference`",
          "plan less versus, over the replicates in which both are defined",
          "plan 减 versus，在两者均有定义的重复上的均值"
        ),
        (
          "`ci95_low`, `ci95_high`", "its 95 % confidence interval by Student's t",
          "其 95 % 置信区间（学生 t 分布）"
        ),
        (
          "`p_greater`",
          "share of these replicates in which the plan's value is the greater one, freed of noise; "
            + "greater is not always better",
          "plan 的值较大的重复占比，已去噪；较大未必较好"
        ),
      ])
  }

  private static let kpis = #""npv", "private_members", "block_rate_per_month", "incremental_gmv""#

  private static let python = """
    compare = load("compare.csv")
    pairs = compare[compare["kpi"].isin([\(kpis)])]
    columns = ["mean_difference", "ci95_low", "ci95_high"]
    shown = pairs.assign(
        kpi=pairs["kpi"].map(titled), p_greater=pairs["p_greater"].map(percent),
        **{name: [written(number, unit) for number, unit in zip(pairs[name], pairs["unit"])]
           for name in columns})
    shown.set_index(["plan", "versus", "kpi"])[columns + ["p_greater"]]
    """

  private static let r = """
    compare <- load_table("compare.csv")
    compare[compare$kpi %in% c(\(kpis)), ]
    """
}
