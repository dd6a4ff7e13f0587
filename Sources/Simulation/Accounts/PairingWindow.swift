/// The 26 weeks after a first entry, over which a joiner is held against itself in baseline
/// (model, section 6: channel scorecard), cut at the horizon.
struct PairingWindow {
  private let length: Int
  private let horizon: Int

  init(clock: StepClock) {
    length = 26 * clock.stepsPerWeek
    horizon = clock.horizon
  }

  /// Whether a step after an entry lies in its window.
  func contains(step: Int, entry: Int) -> Bool { step > entry && step <= entry + length }

  /// Steps of the window that come after both the entry and `step`.
  func stepsLeft(after step: Int, entry: Int) -> Int {
    max(0, min(entry + length, horizon - 1) - max(step, entry))
  }
}
