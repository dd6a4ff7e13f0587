import Scenarios

struct EnglishVerdict: VerdictText {
  let language = Language.english
  let verdict: Verdict
  let best: Int
  let projection: Projection

  var sentence: String {
    if isSame { return "\(name(best)) changes nothing against baseline\(rivalClause)." }
    if isSingle {
      return "In the one replicate that was run, \(name(best)) is worth "
        + "\(money(verdict.npv.mean)) net present value against baseline\(rivalClause), "
        + "which says nothing of the risk."
    }
    return "\(opening), with net present value above that of baseline in "
      + "\(share(verdict.againstBaseline.probabilityGreater)) of the replicates, "
      + "\(risk)\(rivalClause)\(doubt)."
  }

  private var opening: String {
    let value = money(verdict.npv.mean)
    if pays {
      return verdict.runnerUp == nil
        ? "\(name(best)) is worth \(value) more than baseline on average"
        : "\(name(best)) is the best plan on average (\(value) more than baseline)"
    }
    let least = verdict.runnerUp == nil ? "" : ", the least costly plan,"
    return "Staying with baseline is best on average: \(name(best))\(least) "
      + "falls short of it by \(money(verdict.npv.mean?.magnitude))"
  }

  private var risk: String {
    guard let value = verdict.valueAtRisk else { return "" }
    return value < 0
      ? "falling short of it by \(money(-value)) or more in the worst 5 %"
      : "ahead of it by no more than \(money(value)) in the worst 5 %"
  }

  private var rivalClause: String {
    guard let rival = verdict.runnerUp else { return "" }
    if rival.difference.mean == 0 { return "; \(name(rival.plan)) comes to the same" }
    guard !isSingle else {
      return "; \(name(rival.plan)) is worth \(money(rival.difference.mean)) less"
    }
    return "; it beats \(name(rival.plan)), the runner-up, in "
      + "\(share(rival.difference.probabilityGreater)) of them"
  }

  private var doubt: String {
    let open = unsettled
    guard !open.isEmpty else { return "" }
    let names = open.map { $0.plan == 0 ? "baseline" : name($0.plan) }
    return ", but \(projection.replicates.count) replicates do not settle "
      + "the average difference to \(names.joined(separator: " nor to "))"
      + (replicatesToSettle(open).map { "; about \($0) would" } ?? "; nor would 100k")
  }
}
