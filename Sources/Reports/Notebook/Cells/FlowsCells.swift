/// flows.csv: where members come from and go.
enum FlowsCells {
  static func cells(_ words: CellWords) -> [NotebookCell] {
    [
      .markdown("flows-columns", columns(words)),
      .code("flows", python: python, r: r),
    ]
  }

  private static func columns(_ words: CellWords) -> String {
    words.text("## Moves between states: `flows.csv`", "## 状态之间的流动：`flows.csv`") + "\n\n"
      + words.columns([
        ("`plan`", "which plan this is", "哪个计划"),
        (
          "`from`, `to`",
          "`public_`, `private_` or `blocked_` with `prospect`, `active` or `dormant`, and "
            + "`private_super`",
          "`public_`（公域）、`private_`（私域）或 `blocked_`（拉黑），加 `prospect`（潜客）、"
            + "`active`（活跃）或 `dormant`（沉睡）；以及 `private_super`（超级会员）"
        ),
        (
          "`members_mean`, `members_p05`, `members_p95`",
          "moves over the horizon, in members; moves that happen in no plan have no row",
          "期间流动的会员数；任何计划中都未发生的流动不列"
        ),
      ])
  }

  private static let python = """
    flows = load("flows.csv")
    moves = flows.pivot(index=["from", "to"], columns="plan", values="members_mean")
    moves = moves.reindex(columns=plans)
    moves.loc[moves.max(axis=1).sort_values(ascending=False).index].map(human)
    """

  private static let r = """
    flows <- load_table("flows.csv")
    moves <- tapply(flows$members_mean, list(
      sprintf("%s -> %s", flows$from, flows$to), factor(flows$plan, plans)), c)
    if (nrow(flows) > 0) noquote(apply(moves[order(-apply(moves, 1, max)), , drop = FALSE], 2, human))
    """
}
