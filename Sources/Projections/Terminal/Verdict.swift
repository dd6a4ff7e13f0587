import Scenarios

/// What a projection says of its plans by their net present value: which is best, how surely, and
/// at what risk.
struct Verdict: Sendable {
  /// A plan against another on paired replicates.
  struct Duel: Sendable {
    let plan: Int
    let difference: PairedDifference
  }

  /// The plan with the best mean NPV among all but baseline; nil when there is none or nothing ran.
  let best: Int?
  let npv: Estimate
  let againstBaseline: PairedDifference
  /// The second best, held against the best; nil when there is none.
  let runnerUp: Duel?
  /// The 5 % quantile of the best plan's NPV.
  let valueAtRisk: Double?
  private let projection: Projection

  init(_ projection: Projection) {
    self.projection = projection
    let candidates = projection.plans.dropFirst().compactMap { plan in
      projection.estimate(plan: plan, kpi: "npv").mean.map { (plan: plan, npv: $0) }
    }
    // Of equal plans the first in the file comes first.
    let ranking = candidates.sorted { $0.npv != $1.npv ? $0.npv > $1.npv : $0.plan < $1.plan }
    let best = ranking.first?.plan
    self.best = best
    npv = best.map { projection.estimate(plan: $0, kpi: "npv") } ?? Estimate()
    againstBaseline = projection.difference(plan: best ?? 0, versus: 0, kpi: "npv")
    runnerUp = ranking.dropFirst().first.map { second in
      Duel(
        plan: second.plan,
        difference: projection.difference(plan: best ?? 0, versus: second.plan, kpi: "npv"))
    }
    valueAtRisk = best.flatMap { projection.estimate(plan: $0, kpi: "value_at_risk").mean }
  }

  /// One plain sentence.
  func sentence(in language: Language) -> String {
    guard !projection.replicates.isEmpty else {
      return language == .english ? "Nothing was simulated." : "没有模拟结果。"
    }
    guard let best else {
      return language == .english
        ? "Only baseline was run, so there is no plan to judge against it."
        : "只运行了基准方案，没有可比较的计划。"
    }
    return switch language {
    case .english: EnglishVerdict(verdict: self, best: best, projection: projection).sentence
    case .chinese: ChineseVerdict(verdict: self, best: best, projection: projection).sentence
    }
  }
}

/// What both languages need to tell a verdict.
protocol VerdictText {
  var language: Language { get }
  var verdict: Verdict { get }
  var best: Int { get }
  var projection: Projection { get }
}

extension VerdictText {
  func name(_ plan: Int) -> String {
    DisplayWidth.printable(projection.scenario.plans[plan].name)
  }

  func money(_ value: Double?) -> String {
    HumanNumber(unit: .money, currency: projection.scenario.currency, language: language).text(
      value)
  }

  func share(_ value: Double?) -> String {
    HumanNumber(unit: .probability, currency: "", language: language).text(value)
  }

  /// The plans whose difference to the best one is still open; baseline is plan 0.
  var unsettled: [Verdict.Duel] {
    var open: [Verdict.Duel] = []
    if !verdict.againstBaseline.isSettled {
      open.append(Verdict.Duel(plan: 0, difference: verdict.againstBaseline))
    }
    if let rival = verdict.runnerUp, rival.difference.mean != 0, !rival.difference.isSettled {
      open.append(rival)
    }
    return open
  }

  /// How many replicates would settle all of them, to two digits; nil when that is out of reach.
  func replicatesToSettle(_ open: [Verdict.Duel]) -> String? {
    let needed = open.compactMap(\.difference.replicatesToSettle).max() ?? .infinity
    guard needed <= 1e5 else { return nil }
    var unit = 1.0
    while needed / unit > 99.5 { unit *= 10 }
    return HumanNumber(unit: .members, currency: "", language: language).text(
      (needed / unit).rounded(.up) * unit)
  }

  /// A single replicate tells nothing of chance.
  var isSingle: Bool { projection.replicates.count < 2 }
  /// Whether the best plan is worth more than doing as before.
  var pays: Bool { (verdict.npv.mean ?? 0) > 0 }
  var isSame: Bool {
    verdict.againstBaseline.mean == 0 && verdict.npv.p05 == 0 && verdict.npv.p95 == 0
  }
}
