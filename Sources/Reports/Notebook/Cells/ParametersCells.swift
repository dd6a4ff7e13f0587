/// parameters.csv: uncertain numbers as drawn, and which of them matter.
enum ParametersCells {
  static func cells(_ words: CellWords) -> [NotebookCell] {
    [
      .markdown("parameters-columns", columns(words)),
      .code("parameters", python: python(words), r: r(words)),
    ]
  }

  private static func columns(_ words: CellWords) -> String {
    words.text(
      "## Which number matters: `parameters.csv`", "## 哪个数要紧：`parameters.csv`") + "\n\n"
      + words.columns([
        ("`replicate`", "from 0", "第几次重复，从 0 起"),
        (
          "`path`, `value`", "each uncertain number by its place in the scenario file, as drawn",
          "每个不确定的数在情景文件中的位置，及所抽之值"
        ),
      ]) + "\n\n"
      + words.text(
        """
        Below: Spearman's rank correlation of each number with NPV, the strongest ten of each plan. \
        Where R worlds were drawn, correlations within ±2/√R (dotted) may well be chance.
        """,
        """
        下图为各数与净现值的 Spearman 秩相关，每个计划取最强的十个。世界抽取 R 次时，\
        ±2/√R（虚线）以内的相关很可能出于偶然。
        """)
  }

  private static func python(_ words: CellWords) -> String {
    """
    parameters = load("parameters.csv").pivot(index="replicate", columns="path", values="value")
    parameters = parameters.loc[:, parameters.nunique() > 1].reindex(npv.index)
    varied = [plan for plan in others if npv[plan].nunique() > 1]


    def correlations(plan):
        ranks = parameters.rank()
        return ranks.corrwith(npv[plan].rank()).dropna().sort_values(key=abs, ascending=False)


    for plan, axes in panels(varied if parameters.shape[1] else [], columns=1, width=9, height=2.6):
        strongest = correlations(plan).head(10)
        axes.barh(range(len(strongest)), strongest, color=colours[plan])
        for bound in (-2, 2):
            axes.axvline(bound / len(npv) ** 0.5, color="black", linestyle=":", linewidth=0.8)
        axes.set_yticks(range(len(strongest)), [readable(path, 60) for path in strongest.index])
        axes.invert_yaxis()
        axes.set_xlim(-1, 1)
        axes.set_title(readable(plan))
        axes.set_xlabel(\(words.python("rank correlation with NPV", "与净现值的秩相关")))
    plt.show()
    """
  }

  private static func r(_ words: CellWords) -> String {
    """
    parameters <- load_table("parameters.csv")
    if (nrow(parameters) > 1 && nrow(npv) > 2) for (plan in others) {
      drawn <- split(parameters$value, parameters$path)
      strength <- sapply(drawn, function(number)
        suppressWarnings(cor(number, npv[, plan], method = "spearman")))
      cat(plan, "\\n")
      print(round(head(strength[order(-abs(strength))], 10), 2))
    }
    """
  }
}
