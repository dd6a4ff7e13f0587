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
        row(say("Checked, in", "检查过闸门")) { text($0.checked, .probability) },
        shares(say("Lets go, in", "放行"), \.go),
        shares(say("… rightly", "……其中正确"), \.rightGo),
        shares(say("… where stopping is better (false go)", "……其中停止更优（误放）"), \.falseGo),
        shares(say("Stops rightly, in", "正确叫停"), \.rightStop),
        shares(say("… where going is better (false stop)", "……放行更优却叫停（误停）"), \.falseStop),
        shares(say("Right, in", "判断正确"), \.right),
        row(say("Against always going: saved in bad worlds", "相对总是放行：坏情形中节省")) {
          goal($0.money.saved)
        },
        row(say("… lost in good ones", "……好情形中损失")) { goal($0.money.lost) },
        row(say("Against never going: gained in good worlds", "相对从不放行：好情形中获得")) {
          goal($0.money.gained)
        },
        row(say("… lost in bad ones", "……坏情形中损失")) { goal($0.money.risked) },
        row(say("Worth of the gate", "闸门的价值")) { goal($0.worth) },
        row(say("Worth of knowing each world", "预知每个情形的价值")) { goal($0.worthOfKnowing) },
      ])
  }

  func gateSentences(_ plan: PilotReport.Plan) -> [String] {
    plan.gates.map { gate in
      let wave = name(ofWave: gate.wave, of: plan)
      guard gate.verdicts.right.value != nil else {
        return say("The gate of \(wave) is never checked.", "\(wave) 的闸门从未检查。")
      }
      let right = text(gate.verdicts.right, .probability)
      return say(
        "The gate of \(wave) decides rightly in \(right) of the worlds in which it is checked.",
        "\(wave) 的闸门在检查过的情形中判断正确的比例为 \(right)。") + overGo(gate) + worth(gate)
    }
  }

  private func overGo(_ gate: GateWorth) -> String {
    let (saved, lost) = (goal(gate.money.saved), goal(gate.money.lost))
    return say(
      " Against always going it saves \(saved) in bad worlds and loses \(lost) in good ones, on "
        + "average over all; ",
      "相对总是放行，平均而言它在坏情形中节省 \(saved)，在好情形中损失 \(lost)；")
  }

  private func worth(_ gate: GateWorth) -> String {
    guard let worth = gate.worth, let value = worth.value, let error = worth.error else {
      return say(
        "these replicates are too few to say what it is worth.", "重复次数太少，无法估计其价值。")
    }
    let alternatives = say(
      "the better of always going and never going", "总是放行与从不放行中较优者")
    if abs(value) < 2 * error {
      return say(
        "against \(alternatives) it is worth \(goal(worth)): not settled.",
        "相对\(alternatives)的价值为 \(goal(worth))：未定。")
    }
    return value > 0
      ? say(
        "it is worth \(goal(worth)) against \(alternatives).",
        "相对\(alternatives)的价值为 \(goal(worth))。")
      : say(
        "it is worse than \(alternatives) by \(goal(worth.negated)).",
        "比\(alternatives)差 \(goal(worth.negated))。")
  }
}
