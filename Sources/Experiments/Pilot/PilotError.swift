import Scenarios

/// Why there is nothing to be said of a pilot.
public enum PilotError: ExplainedError, Equatable {
  /// - Parameter plans: those that were looked at.
  case noGates(plans: [String])
  case oneReplicate
  case tooManyThresholds(plan: String, most: Int)
  case tooManyPilots(most: Int)
  case afterTheEnd(plan: String, weeks: Double, last: Double)
  case tooLarge(plan: String, members: Double, most: Double)
  case notDefined(kpi: String)

  public var message: Message {
    switch self {
    case .noGates(let plans):
      Self.nothingStops(plans)
        + Message(
          ", so there is no pilot to be valued; give a wave a gate that holds, adjusts or stops "
            + "(docs/deciding.md)",
          "，没有可评估的试点；请给某个波次设一个会等待、调整或叫停的闸门（docs/deciding.md）")
    case .oneReplicate:
      Message(
        "one replicate says nothing of risk; run at least two, better a hundred (--replicates 100)",
        "一次重复说明不了风险；请至少运行两次，最好一百次（--replicates 100）")
    case .tooManyThresholds(let plan, let most):
      Message(
        "the values to try at the gates of \(plan) make more than \(most) combinations; "
          + "name fewer under at_least and at_most",
        "\(plan) 的闸门要尝试的阈值组合超过 \(most) 种；请在 at_least 和 at_most 下少写几个")
    case .tooManyPilots(let most):
      Message(
        "--members and --review-after make more than \(most) pilots; name fewer",
        "--members 与 --review-after 合计超过 \(most) 种试点；请少写几个")
    case .afterTheEnd(let plan, let weeks, let last):
      Message(
        "a review \(Self.text(weeks)) weeks after the pilot of \(plan) opens comes too late: the "
          + "simulation ends \(Self.text(last)) weeks after; name fewer with --review-after, or "
          + "simulate more with --weeks",
        "\(plan) 的试点开放 \(Self.text(weeks)) 周后再评审为时已晚：模拟在开放后 \(Self.text(last)) 周结束；"
          + "请用 --review-after 写少些，或用 --weeks 多模拟几周")
    case .tooLarge(let plan, let members, let most):
      Message(
        "a pilot of \(Self.text(members)) members is too large for \(plan): its segments have "
          + "\(Self.text(most)); name fewer with --members",
        "\(Self.text(members)) 人的试点对 \(plan) 过大：其客群只有 \(Self.text(most)) 人；请用 --members 写少些")
    case .notDefined(let kpi):
      Message(
        "`\(kpi)` is defined in fewer than two replicates, so a pilot cannot be valued by it; choose "
          + "another goal under `decide`",
        "`\(kpi)` 有定义的重复不足两次，无法据此评估试点；请在 `decide` 下另选目标")
    }
  }

  private static func nothingStops(_ plans: [String]) -> Message {
    plans.isEmpty
      ? Message("there is no plan besides baseline", "除基准外没有计划")
      : Message(
        "no gate of \(plans.joined(separator: ", ")) can stop anything",
        "\(plans.joined(separator: "、")) 的闸门都不会叫停任何事")
  }

  private static func text(_ number: Double) -> String {
    number == number.rounded() && number.magnitude < 1e15 ? String(Int(number)) : "\(number)"
  }
}
