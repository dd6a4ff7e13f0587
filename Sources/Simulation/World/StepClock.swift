import Scenarios

/// How steps, weeks and calendar dates relate.
struct StepClock: Sendable {
  let start: CivilDate
  /// Δ: length of a step in weeks.
  let weeksPerStep: Double
  let stepsPerWeek: Int
  let horizon: Int
  let runOff: Int

  init(_ calendar: Calendar) {
    start = calendar.start
    weeksPerStep = calendar.step.weeks
    stepsPerWeek = calendar.step.perWeek
    horizon = calendar.weeks * calendar.step.perWeek
    // Whole weeks, so that every tally of a week is one of seven days.
    runOff = Int(max(0, calendar.runOffWeeks).rounded()) * calendar.step.perWeek
  }

  var total: Int { horizon + runOff }

  /// Whole steps in a duration that scenario files give in weeks.
  func steps(weeks: Double) -> Int {
    let steps = (max(0, weeks) * Double(stepsPerWeek)).rounded()
    return steps < 1e9 ? Int(steps) : 1_000_000_000
  }

  func week(ofStep step: Int) -> Int { step / stepsPerWeek }

  /// Weeks elapsed when the step begins.
  func elapsedWeeks(atStep step: Int) -> Double { Double(step) * weeksPerStep }

  func date(ofStep step: Int) -> CivilDate {
    start.adding(days: step * (stepsPerWeek == 1 ? 7 : 1))
  }

  /// A yearly rate as a hazard of one step; a year has 52 weeks.
  func perStep(yearly rate: Double) -> Double { rate / 52 * weeksPerStep }
}
