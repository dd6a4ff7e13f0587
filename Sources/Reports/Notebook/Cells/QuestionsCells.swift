/// Room for questions of one's own, after two worked examples.
enum QuestionsCells {
  static func cells(_ words: CellWords) -> [NotebookCell] {
    [
      .markdown("questions", text(words)),
      .code("question-better", python: better(words), r: betterInR(words)),
      .markdown("question-worst-text", worstText(words)),
      .code("question-worst", python: worst, r: worstInR),
      .markdown("your-question-text", words.text("### Your question", "### 您的问题")),
      .code(
        "your-question", python: hint(words, "summary"), r: hint(words, "summary_table")),
    ]
  }

  private static func text(_ words: CellWords) -> String {
    words.text(
      """
      ## Your own questions

      ### Example: how sure is it that one plan beats another?
      All plans of a replicate live in the same world, so they are compared world by world. `PLAN` \
      and `RIVAL` can be any two of `plans`.
      """,
      """
      ## 您自己的问题

      ### 例：一个计划胜过另一个，有多大把握？
      同一次重复中各计划处于同一世界，因此逐个世界比较。`PLAN` 与 `RIVAL` 可取 `plans` 中任意两个。
      """)
  }

  private static func better(_ words: CellWords) -> String {
    """
    PLAN, RIVAL = plans[-1], plans[-2] if len(plans) > 1 else plans[0]
    difference = npv[PLAN] - npv[RIVAL]
    wins = (difference > 0).mean() + (difference == 0).mean() / 2
    error = difference.std() / len(difference) ** 0.5
    print(f"\(words.text(
      "{PLAN} has the higher NPV than {RIVAL} in {percent(wins)} of {len(difference)} worlds; ",
      "{PLAN} 的净现值高于 {RIVAL} 的世界占 {percent(wins)}（共 {len(difference)} 个）；"))"
          f"\(words.text(
            "on average by {human(difference.mean())} ± {human(error)}",
            "平均高 {human(difference.mean())} ± {human(error)}"))")
    """
  }

  private static func worstText(_ words: CellWords) -> String {
    words.text(
      """
      ### Example: what do the worst worlds have in common?
      The uncertain numbers in the worst quarter of the worlds of `PLAN`, against all others: their \
      means, and by how many standard deviations these differ.
      """,
      """
      ### 例：最差的世界有何共同之处？
      `PLAN` 最差的四分之一的世界与其余世界相比：各不确定的数的均值，以及相差几个标准差。
      """)
  }

  private static let worst = """
    worst = npv[PLAN] <= npv[PLAN].quantile(0.25)
    means = pd.DataFrame({"worst": parameters[worst].mean(), "others": parameters[~worst].mean()})
    means["difference"] = (means["worst"] - means["others"]) / parameters.std()
    means.sort_values("difference", key=abs, ascending=False).head(8).map(human)
    """

  private static let worstInR = """
    worst <- npv[, PLAN] <= quantile(npv[, PLAN], 0.25)
    means <- lapply(split(parameters$value, parameters$path), function(number) {
      difference <- mean(number[worst]) - mean(number[!worst])
      c(worst = mean(number[worst]), others = mean(number[!worst]), difference = difference / sd(number))
    })
    means <- do.call(rbind, means)
    if (!is.null(means)) noquote(head(apply(
      means[order(-abs(means[, "difference"])), , drop = FALSE], 2, human), 8))
    """

  private static func hint(_ words: CellWords, _ summary: String) -> String {
    words.text(
      """
      # Write code here. Loaded are \(summary), timeline, ledger, replicates, compare, channels, segments,
      # waves, gates, cohorts, flows and parameters; values("roi") has a row for each world.
      """,
      """
      # 在此书写代码。已读入 \(summary)、timeline、ledger、replicates、compare、channels、segments、
      # waves、gates、cohorts、flows 与 parameters；values("roi") 每个世界一行。
      """)
  }

  private static func betterInR(_ words: CellWords) -> String {
    """
    PLAN <- plans[length(plans)]
    RIVAL <- plans[max(1, length(plans) - 1)]
    difference <- npv[, PLAN] - npv[, RIVAL]
    wins <- mean(difference > 0) + mean(difference == 0) / 2
    error <- sd(difference) / sqrt(length(difference))
    c(PLAN, RIVAL, human(wins), human(mean(difference)), human(error))
    """
  }
}
