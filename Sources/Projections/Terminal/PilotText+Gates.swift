import Scenarios

/// The gates of a plan.
extension PilotText {
  func gateTable(_ plan: PilotReport.Plan) -> PlanTable {
    func shares(_ title: String, _ share: (GateWorth.Verdicts) -> Measured) -> PlanTable.Row {
      row(title) { text(share($0.verdicts), .probability) }
    }
    func row(_ title: String, _ cell: (GateWorth) -> String) -> PlanTable.Row {
      PlanTable.Row(title: title, cells: plan.gates.map(cell))
    }
    return PlanTable(
      plans: plan.gates.map { name(ofWave: $0.wave, of: plan) },
      rows: [
        row("Checked, in") { text($0.checked, .probability) },
        shares("Lets go, in", \.go),
        shares("… rightly", \.rightGo),
        shares("… where stopping is better (false go)", \.falseGo),
        shares("Stops rightly, in", \.rightStop),
        shares("… where going is better (false stop)", \.falseStop),
        shares("Right, in", \.right),
        row("Against always going: saved in bad worlds") { goal($0.money.saved) },
        row("… lost in good ones") { goal($0.money.lost) },
        row("Against never going: gained in good worlds") { goal($0.money.gained) },
        row("… lost in bad ones") { goal($0.money.risked) },
        row("Worth of the gate") { goal($0.worth) },
        row("Worth of knowing each world") { goal($0.worthOfKnowing) },
      ])
  }

  func gateSentences(_ plan: PilotReport.Plan) -> [String] {
    plan.gates.map { gate in
      let wave = "The gate of \(name(ofWave: gate.wave, of: plan))"
      guard gate.verdicts.right.value != nil else { return "\(wave) is never checked." }
      return "\(wave) decides rightly in \(text(gate.verdicts.right, .probability)) of the worlds "
        + "in which it is checked. \(overGo(gate)); \(worth(gate))."
    }
  }

  private func overGo(_ gate: GateWorth) -> String {
    let money = gate.money
    return "Against always going it saves \(goal(money.saved)) in bad worlds and loses "
      + "\(goal(money.lost)) in good ones, on average over all"
  }

  private func worth(_ gate: GateWorth) -> String {
    guard let worth = gate.worth, let value = worth.value, let error = worth.error else {
      return "these replicates are too few to say what it is worth"
    }
    let text = goal(worth)
    let alternatives = "the better of always going and never going"
    if abs(value) < 2 * error {
      return "against \(alternatives) it is worth \(text): not settled"
    }
    return value > 0
      ? "it is worth \(text) against \(alternatives)"
      : "it is worse than \(alternatives) by \(goal(worth.negated))"
  }
}
