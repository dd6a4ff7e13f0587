import Simulation

/// Joining cohorts of one plan, added up over replicates: tables ask for means alone.
struct CohortSums: Sendable {
  /// Sums over the replicates in which the month after joining is complete for the whole cohort.
  struct Month: Sendable {
    var joined = 0.0
    var stillPrivate = 0.0
    var orders = 0.0
    var contribution = 0.0
    /// Replicates that added to it.
    var replicates = 0
  }

  /// By calendar month of joining (`year * 12 + month - 1`), then by months since.
  private(set) var months: [Int: [Month]] = [:]
  /// Replicates in which the cohort exists; in the others nobody joined that month.
  private var occurrences: [Int: Int] = [:]
  private var replicates = 0

  mutating func add(_ cohorts: [CohortOutcome]) {
    replicates += 1
    for cohort in cohorts { add(cohort) }
  }

  private mutating func add(_ cohort: CohortOutcome) {
    occurrences[cohort.joinMonth, default: 0] += 1
    var rows = months[cohort.joinMonth] ?? []
    for (since, month) in cohort.months.enumerated() {
      if rows.count == since { rows.append(Month()) }
      rows[since].joined += cohort.joined
      rows[since].stillPrivate += month.stillPrivate
      rows[since].orders += month.orders
      rows[since].contribution += month.contribution
      rows[since].replicates += 1
    }
    months[cohort.joinMonth] = rows
  }

  /// Replicates that a mean of a row is over: those that added to it, and those in which nobody
  /// joined that month. Left out: those whose cohort is too young for the row.
  func denominator(joinMonth: Int, since: Int) -> Int {
    let added = months[joinMonth].map { $0[since].replicates } ?? 0
    return added + replicates - (occurrences[joinMonth] ?? 0)
  }
}
