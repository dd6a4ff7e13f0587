import Experiments
import Projections
import Scenarios

/// A scenario in which every plan has the same budget.
struct BudgetedRun {
  let budget: Double
  let threads: Int
  let isQuiet: Bool
  let language: Language

  struct Scaled {
    let loaded: LoadedScenario
    let fits: [BudgetSearch.Fit]
  }

  /// - Throws: ``Failure`` where a plan has no acquisition that could be scaled.
  func scaled(_ loaded: LoadedScenario, _ interruption: Interruption) throws -> Scaled {
    let search: BudgetSearch
    do {
      search = try BudgetSearch(loaded.scenario, budget: budget, threads: threads)
    } catch .nothingToScale(let plan) {
      throw Failure(
        .scenarioInvalid,
        Message(
          "\(loaded.path): the plan \(DisplayWidth.printable(plan)) has no acquisition to scale to a "
            + "budget, neither an ad budget nor a coverage; add one under `acquisition`, or compare "
            + "other plans (--plan NAME)",
          "\(loaded.path)：计划 \(DisplayWidth.printable(plan)) 没有可按预算缩放的拉新投入（既无广告预算也无覆盖率）；"
            + "请在 `acquisition` 下添加，或比较其他计划（--plan NAME）"))
    }
    let label =
      DisplayWidth.printable(loaded.scenario.name)
      + language.say(", scaling to the budget", "，按预算缩放")
    let line = ProgressLine(label: label, language: language)
    let fits = try ProgressDisplay.during(
      line, total: search.simulatedWeeks, isQuiet: isQuiet, interruption
    ) { try search.fits(isCancelled: $0) }
    return Scaled(
      loaded: LoadedScenario(
        path: loaded.path, bytes: loaded.bytes, scenario: search.scaled(fits),
        warnings: loaded.warnings), fits: fits)
  }
}
