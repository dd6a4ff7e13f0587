/// Who joined in a plan, when and how: what the run of baseline needs to hold these members against
/// themselves. Only members who count for that: not private at the start, nor in baseline when they
/// joined.
///
/// Joiners are few, so this is a bit an agent, and an entry a joiner found by counting the bits
/// before it.
final class JoinRecords {
  struct Entry: Equatable {
    let step: UInt16
    let channel: UInt8
  }

  private let isJoiner: Column<UInt64>
  /// Joiners before each word of `isJoiner`.
  private let joinersBefore: Column<UInt32>
  private var entries: [Entry] = []

  init(members: Members) {
    let words = members.status.count / 64 + 1
    isJoiner = Column(count: words, filledWith: 0)
    joinersBefore = Column(count: words, filledWith: 0)
    for agent in 0..<members.status.count {
      if agent % 64 == 0 { joinersBefore[agent / 64] = UInt32(entries.count) }
      let status = Status(bits: members.status[agent])
      guard status.has(Status.paired) else { continue }
      isJoiner[agent / 64] |= 1 << UInt64(agent % 64)
      entries.append(
        Entry(step: members.history[agent].firstEntry - 1, channel: UInt8(status.entryChannel)))
    }
  }

  /// The first entry of an agent; nil for those who are not paired.
  @inline(__always)
  subscript(agent: Int) -> Entry? {
    let word = isJoiner.base[agent / 64]
    let bit: UInt64 = 1 << UInt64(agent % 64)
    guard word & bit != 0 else { return nil }
    let before = (word & (bit - 1)).nonzeroBitCount
    return entries[Int(joinersBefore.base[agent / 64]) + before]
  }
}

/// What paired joiners did after their first entry, in either half: in the plan, or the same members
/// in baseline.
final class JoinerSums {
  private let numbers: Column<Double>
  private let channels: Int

  // The layout of a half: exposure, orders, then by channel of the first entry members and
  // contribution.
  private static let exposure = 0
  private static let orders = 1
  private static let byChannel = 2
  private var stride: Int { Self.byChannel + 2 * channels }

  init(channels: Int) {
    self.channels = channels
    numbers = Column(count: 2 * (Self.byChannel + 2 * channels), filledWith: 0)
  }

  @inline(__always)
  private func start(_ agent: Int) -> Int { AgentSample.half(of: agent) * stride }

  func take(_ other: JoinerSums) { numbers.take(other.numbers) }

  /// - Parameter exposure: the weeks that follow within the horizon.
  func join(_ agent: Int, through channel: Int, exposure: Double) {
    numbers[start(agent) + Self.byChannel + channel] += 1
    numbers[start(agent) + Self.exposure] += exposure
  }

  func order(of agent: Int, contribution: Double, through channel: Int) {
    numbers[start(agent) + Self.orders] += 1
    add(contribution, of: agent, through: channel)
  }

  /// Adds to the contribution within the pairing window.
  func add(_ contribution: Double, of agent: Int, through channel: Int) {
    numbers[start(agent) + Self.byChannel + channels + channel] += contribution
  }

  /// In weeks of agents.
  func exposure(_ sample: AgentSample) -> Double { sum(Self.exposure, sample) }
  func orders(_ sample: AgentSample) -> Double { sum(Self.orders, sample) }
  /// Joiners by channel of the first entry, in agents.
  func members(through channel: Int, _ sample: AgentSample) -> Double {
    sum(Self.byChannel + channel, sample)
  }
  func contribution(through channel: Int, _ sample: AgentSample) -> Double {
    sum(Self.byChannel + channels + channel, sample)
  }

  private func sum(_ place: Int, _ sample: AgentSample) -> Double {
    switch sample {
    case .all: numbers[place] + numbers[stride + place]
    case .evenHalf: numbers[place]
    case .oddHalf: numbers[stride + place]
    }
  }
}

/// Which agents are private in baseline as time goes on, for plans that run beside a baseline with a
/// rollout of its own.
final class BaselinePlaces {
  private struct Move {
    let agent: Int
    let toPrivate: Bool
  }

  private var moves: [[Move]]
  private let isPrivate: Column<UInt8>
  private var replayed = 0

  init(capacity: Int, steps: Int) {
    moves = [[Move]](repeating: [], count: steps)
    isPrivate = Column(count: capacity, filledWith: 0)
  }

  /// Notes a move that takes effect at the end of a step.
  func record(_ agent: Int, toPrivate: Bool, atStep step: Int) {
    moves[step].append(Move(agent: agent, toPrivate: toPrivate))
  }

  /// Back to the start, where nobody counts as private: who is private there is never paired.
  func rewind() {
    isPrivate.fill(with: 0)
    replayed = 0
  }

  /// Replays the moves before a step.
  func advance(toStep step: Int) {
    while replayed < step {
      for move in moves[replayed] { isPrivate[move.agent] = move.toPrivate ? 1 : 0 }
      replayed += 1
    }
  }

  /// Takes over the moves of a step.
  func take(_ other: BaselinePlaces, atStep step: Int) {
    moves[step] += other.moves[step]
    other.moves[step] = []
  }

  func isPrivate(_ agent: Int) -> Bool { isPrivate[agent] != 0 }
}
