import Experiments
import Projections

extension ScenarioRun {
  /// Simulates replicates until it is settled which plan is the best, at most as many as `settling`
  /// allows.
  ///
  /// - Throws: `CancellationError`.
  func settled(_ settling: Settling, _ interruption: Interruption) throws -> (
    simulated: Simulated, settlement: Settlement
  ) {
    var settling = settling
    let start = ContinuousClock.now
    while let batch = settling.nextBatch {
      try progress(of: batch, settling).shown(interruption) {
        try settling.simulate(batch, isCancelled: $0)
      }
    }
    let twins = settling.twins
    let projection = try progress(of: twins, settling).shown(interruption) {
      try settling.projection(twins, isCancelled: $0)
    }
    let simulated = simulated(
      projection, memberWeeks: settling.memberWeeks,
      seconds: (ContinuousClock.now - start) / .seconds(1))
    return (simulated, settling.settlement)
  }

  private func progress(of experiment: Experiment, _ settling: Settling) -> Progress {
    Progress(
      experiment: experiment, isQuiet: isQuiet, language: language, label: label(of: settling))
  }

  /// `beauty-chain, 22 of at most 1000 replicates, 2 plans in the race`.
  private func label(of settling: Settling) -> String {
    let plans = settling.selection.survivors.count
    let name = DisplayWidth.printable(loaded.scenario.name)
    let (done, most) = (settling.replicates, settling.most)
    let race = language.say(
      ", \(plans) \(plans == 1 ? "plan" : "plans") in the race", "，\(plans) 个计划仍在竞争")
    return language.say(
      "\(name), \(done) of at most \(most) replicates", "\(name)，第 \(done) 次重复，至多 \(most) 次")
      + (plans == 0 ? "" : race)
  }
}
