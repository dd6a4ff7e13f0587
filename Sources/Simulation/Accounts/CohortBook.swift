import Scenarios

/// Members by the calendar month of their first join, and what they did month by month since.
struct CohortBook {
  private struct Row {
    var joined = 0.0
    /// Changes of the number still private, at the first month that sees them.
    var privateChange: [Double]
    var orders: [Double]
    var contribution: [Double]

    mutating func take(_ other: inout Row) {
      joined += other.joined
      other.joined = 0
      for month in orders.indices {
        privateChange[month] += other.privateChange[month]
        orders[month] += other.orders[month]
        contribution[month] += other.contribution[month]
        other.privateChange[month] = 0
        other.orders[month] = 0
        other.contribution[month] = 0
      }
    }
  }

  /// First calendar month of the simulation.
  private let firstMonth: Int
  /// Cohort of each step of the horizon, from 0.
  private let cohortOfStep: [Int]
  /// Last step of each cohort's calendar month within the horizon.
  private let lastStep: [Int]
  private let stepsPerMonth: Double
  private let horizon: Int
  private var rows: [Row]

  init(clock: StepClock) {
    let months = (0..<clock.horizon).map { step in
      let date = clock.date(ofStep: step)
      return date.year * 12 + date.month - 1
    }
    firstMonth = months.first ?? 0
    cohortOfStep = months.map { [firstMonth] in $0 - firstMonth }
    let cohorts = (cohortOfStep.last ?? 0) + 1
    lastStep = (0..<cohorts).map { [cohortOfStep] in cohortOfStep.lastIndex(of: $0) ?? 0 }
    stepsPerMonth = 52.0 / 12 / clock.weeksPerStep
    horizon = clock.horizon
    let ages = Int(Double(clock.horizon) / stepsPerMonth) + 2
    let empty = [Double](repeating: 0, count: ages)
    rows = [Row](
      repeating: Row(privateChange: empty, orders: empty, contribution: empty), count: cohorts)
  }

  /// - Parameter entry: step of the first entry, which takes effect at its end.
  mutating func join(atStep entry: Int) {
    rows[cohortOfStep[entry]].joined += 1
    rows[cohortOfStep[entry]].privateChange[0] += 1
  }

  /// A member of a cohort leaves the private pool (−1) or comes back to it (+1) at the end of a step.
  mutating func change(_ change: Double, entry: Int, atStep step: Int) {
    let month = Int((Double(step - entry) / stepsPerMonth).rounded(.up))
    rows[cohortOfStep[entry]].privateChange[month] += change
  }

  mutating func order(contribution: Double, entry: Int, atStep step: Int) {
    let month = Int(Double(step - entry - 1) / stepsPerMonth)
    rows[cohortOfStep[entry]].orders[month] += 1
    rows[cohortOfStep[entry]].contribution[month] += contribution
  }

  /// Adds what another book holds, which is empty afterwards.
  mutating func take(_ other: inout CohortBook) {
    for cohort in rows.indices { rows[cohort].take(&other.rows[cohort]) }
  }

  func outcomes(membersPerAgent: Double) -> [CohortOutcome] {
    rows.enumerated().compactMap { index, row in
      guard row.joined > 0 else { return nil }
      var outcome = CohortOutcome(joinMonth: firstMonth + index)
      outcome.joined = row.joined * membersPerAgent
      var stillPrivate = 0.0
      for month in 0..<completeMonths(ofCohort: index) {
        stillPrivate += row.privateChange[month]
        var entry = CohortOutcome.Month()
        entry.stillPrivate = stillPrivate * membersPerAgent
        entry.orders = row.orders[month] * membersPerAgent
        entry.contribution = row.contribution[month] * membersPerAgent
        outcome.months.append(entry)
      }
      return outcome
    }
  }

  /// Months that even who joined last in the cohort has completed within the horizon.
  private func completeMonths(ofCohort cohort: Int) -> Int {
    max(0, Int(Double(horizon - lastStep[cohort] - 1) / stepsPerMonth))
  }
}
