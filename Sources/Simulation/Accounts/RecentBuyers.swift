/// How many agents ordered within the last 52 weeks, private and not, without visiting them.
struct RecentBuyers {
  struct Counts {
    var privateAgents = 0
    var publicAgents = 0
  }

  /// Steps in 52 weeks.
  private let window: Int
  /// Agents by the step of their last order.
  private var privateByStep: [Int]
  private var publicByStep: [Int]
  private(set) var counts = Counts()

  init(clock: StepClock) {
    window = 52 * clock.stepsPerWeek
    privateByStep = [Int](repeating: 0, count: clock.total + 1)
    publicByStep = privateByStep
  }

  /// Those whose last order is now too long ago drop out.
  mutating func advance(toStep step: Int) {
    let expired = step - window - 1
    guard expired >= 0 else { return }
    counts.privateAgents -= privateByStep[expired]
    counts.publicAgents -= publicByStep[expired]
    privateByStep[expired] = 0
    publicByStep[expired] = 0
  }

  /// - Parameter lastOrder: step of the last order plus 1; 0: none.
  func includes(lastOrder: UInt16, atStep step: Int) -> Bool {
    lastOrder != 0 && step - (Int(lastOrder) - 1) <= window
  }

  /// An agent's last order or place is another one after a step.
  mutating func update(
    lastOrder: UInt16, wasPrivate: Bool, to newLastOrder: UInt16, isPrivate: Bool,
    atStep step: Int
  ) {
    guard lastOrder != newLastOrder || wasPrivate != isPrivate else { return }
    if includes(lastOrder: lastOrder, atStep: step) {
      add(-1, lastOrderStep: Int(lastOrder) - 1, isPrivate: wasPrivate)
    }
    if includes(lastOrder: newLastOrder, atStep: step) {
      add(1, lastOrderStep: Int(newLastOrder) - 1, isPrivate: isPrivate)
    }
  }

  private mutating func add(_ count: Int, lastOrderStep: Int, isPrivate: Bool) {
    if isPrivate {
      privateByStep[lastOrderStep] += count
      counts.privateAgents += count
    } else {
      publicByStep[lastOrderStep] += count
      counts.publicAgents += count
    }
  }
}
