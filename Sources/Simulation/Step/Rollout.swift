import Scenarios

/// Which waves are pending, open, passed or stopped (model, 5.2).
struct Rollout {
  enum Phase: Equatable {
    case pending, open, passed, stopped
  }

  struct Progress {
    var phase = Phase.pending
    var openedAt: Int?
    var passedAt: Int?
    var stoppedAt: Int?
    var checks = 0
    /// Checks in which a condition of the gate did not hold, one a condition.
    var failures: [Int] = []
  }

  private let waves: [Wave]
  private let clock: StepClock
  private let windDownSteps: Int
  private(set) var progress: [Progress]
  /// What gates that adjust have made of the plan's touches.
  private(set) var touchFactor = 1.0
  private(set) var firstOpenedAt: Int?
  /// When the last wave that was open or could open had been stopped.
  private var endedAt: Int?

  init(plan: Plan, world: World) {
    waves = plan.waves
    clock = world.clock
    windDownSteps = world.clock.steps(weeks: world.scenario.operations.windDownWeeks)
    progress = plan.waves.map { wave in
      Progress(failures: (wave.gate?.conditions ?? []).map { _ in 0 })
    }
  }

  /// Opens, reviews and stops waves at the beginning of a step.
  ///
  /// - Parameter measure: a gate's indicator for a wave on data up to the previous step; nil when it
  ///   is not defined.
  /// - Returns: the waves that opened in this step.
  mutating func advance(toStep step: Int, measure: (Int, Gate.Indicator) -> Double?) -> [Int] {
    var opened: [Int] = []
    for wave in waves.indices where canOpen(wave, atStep: step) {
      open(wave, atStep: step)
      opened.append(wave)
    }
    for wave in waves.indices where isDueForReview(wave, atStep: step) {
      review(wave, atStep: step, measure: measure)
    }
    if endedAt == nil, firstOpenedAt != nil, !waves.indices.contains(where: isAlive) {
      endedAt = step
    }
    return opened
  }

  /// Open or passed: members may join.
  func isOpen(_ wave: Int) -> Bool {
    progress[wave].phase == .open || progress[wave].phase == .passed
  }

  /// A gate's decision on it is still to come.
  func isUnderReview(_ wave: Int) -> Bool { progress[wave].phase == .open }

  /// Whether the members of a cell may join.
  func admits(_ cell: Cell) -> Bool {
    guard let wave = cell.wave, isOpen(wave) else { return false }
    return !cell.isControl || progress[wave].phase == .passed
  }

  /// Whether the members of a cell may come by referral (model, 5.10).
  func admitsReferral(_ cell: Cell, anyWave: Bool) -> Bool {
    guard anyWave else { return admits(cell) }
    guard firstOpenedAt != nil else { return false }
    guard let wave = cell.wave else { return true }
    if progress[wave].phase == .stopped { return false }
    return !cell.isControl || progress[wave].phase == .passed
  }

  /// Whether touches, staff and fixed cost run: from the first wave until the wind-down is over; for
  /// a plan without waves, always.
  func runs(atStep step: Int) -> Bool {
    guard !waves.isEmpty else { return true }
    guard firstOpenedAt != nil else { return false }
    guard let endedAt else { return true }
    return step < endedAt + windDownSteps
  }

  var anyOpen: Bool { waves.indices.contains(where: isOpen) }

  private func canOpen(_ wave: Int, atStep step: Int) -> Bool {
    guard progress[wave].phase == .pending,
      step >= clock.steps(weeks: waves[wave].startWeek)
    else { return false }
    guard let before = waves[wave].after else { return true }
    guard let passed = progress[before].passedAt else { return false }
    return step > passed
  }

  private mutating func open(_ wave: Int, atStep step: Int) {
    progress[wave].phase = .open
    progress[wave].openedAt = step
    if firstOpenedAt == nil { firstOpenedAt = step }
    if waves[wave].gate == nil { pass(wave, atStep: step) }
  }

  private mutating func pass(_ wave: Int, atStep step: Int) {
    progress[wave].phase = .passed
    progress[wave].passedAt = step
  }

  private func isDueForReview(_ wave: Int, atStep step: Int) -> Bool {
    guard isUnderReview(wave), let gate = waves[wave].gate, let opened = progress[wave].openedAt
    else { return false }
    let recheck = max(1, clock.steps(weeks: gate.recheckWeeks))
    // There are data from the step after the opening on.
    let first = opened + max(1, clock.steps(weeks: gate.reviewAfterWeeks))
    return step == first + progress[wave].checks * recheck
  }

  private mutating func review(
    _ wave: Int, atStep step: Int, measure: (Int, Gate.Indicator) -> Double?
  ) {
    guard let gate = waves[wave].gate else { return }
    let holds = gate.conditions.map { $0.holds(for: measure(wave, $0.indicator)) }
    progress[wave].checks += 1
    for (condition, holds) in holds.enumerated() where !holds {
      progress[wave].failures[condition] += 1
    }
    if holds.allSatisfy({ $0 }) {
      pass(wave, atStep: step)
      return
    }
    switch gate.onFail {
    case .proceed: pass(wave, atStep: step)
    case .stop: stop(wave, atStep: step)
    case .hold, .adjust:
      if gate.onFail == .adjust { touchFactor *= gate.adjustTouches }
      if progress[wave].checks >= max(1, Int(gate.maxChecks.rounded())) {
        stop(wave, atStep: step)
      }
    }
  }

  private mutating func stop(_ wave: Int, atStep step: Int) {
    progress[wave].phase = .stopped
    progress[wave].stoppedAt = step
  }

  /// Open, or able to open some day.
  private func isAlive(_ wave: Int) -> Bool {
    switch progress[wave].phase {
    case .open, .passed: true
    case .stopped: false
    case .pending: waves[wave].after.map(isAlive) ?? true
    }
  }
}
