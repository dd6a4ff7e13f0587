/// How many agents ordered within the last 52 weeks, private and not, of either half, without visiting
/// them.
final class RecentBuyers {
  struct Counts {
    var privateAgents = 0
    var publicAgents = 0
  }

  /// Steps in 52 weeks.
  private let window: Int
  private let steps: Int
  /// Agents by the step of their last order: of the even half, public and private, then of the odd.
  private let byStep: Column<Int>
  /// Likewise, over all steps of the window.
  private let totals = Column<Int>(count: 4, filledWith: 0)

  init(clock: StepClock) {
    window = 52 * clock.stepsPerWeek
    steps = clock.total + 1
    byStep = Column(count: 4 * steps, filledWith: 0)
  }

  var counts: Halves<Counts> {
    func half(_ index: Int) -> Counts {
      Counts(privateAgents: totals[2 * index + 1], publicAgents: totals[2 * index])
    }
    var halves = Halves(both: half(0))
    halves.odd = half(1)
    return halves
  }

  func take(_ other: RecentBuyers) {
    byStep.take(other.byStep)
    totals.take(other.totals)
  }

  /// Those whose last order is now too long ago drop out.
  func advance(toStep step: Int) {
    let expired = step - window - 1
    guard expired >= 0 else { return }
    for kind in 0..<4 {
      totals[kind] -= byStep[kind * steps + expired]
      byStep[kind * steps + expired] = 0
    }
  }

  /// - Parameter lastOrder: step of the last order plus 1; 0: none.
  @inline(__always)
  func includes(lastOrder: UInt16, atStep step: Int) -> Bool {
    lastOrder != 0 && step - (Int(lastOrder) - 1) <= window
  }

  /// An agent's last order or place is another one after a step.
  func update(
    _ agent: Int, lastOrder: UInt16, wasPrivate: Bool, to newLastOrder: UInt16, isPrivate: Bool,
    atStep step: Int
  ) {
    guard lastOrder != newLastOrder || wasPrivate != isPrivate else { return }
    if includes(lastOrder: lastOrder, atStep: step) {
      add(-1, agent, lastOrderStep: Int(lastOrder) - 1, isPrivate: wasPrivate)
    }
    if includes(lastOrder: newLastOrder, atStep: step) {
      add(1, agent, lastOrderStep: Int(newLastOrder) - 1, isPrivate: isPrivate)
    }
  }

  @inline(__always)
  private func add(_ count: Int, _ agent: Int, lastOrderStep: Int, isPrivate: Bool) {
    let kind = 2 &* AgentSample.half(of: agent) &+ (isPrivate ? 1 : 0)
    byStep[kind &* steps &+ lastOrderStep] += count
    totals[kind] += count
  }
}
