/// Who joined in a plan, when and how: what the run of baseline needs to hold these members against
/// themselves. Only members who count for that: not private at the start, nor in baseline when they
/// joined.
final class JoinRecords {
  /// Step of the first entry plus 1; 0: not a joiner to be paired.
  let entry: Column<UInt16>
  let channel: Column<UInt8>

  init(members: Members) {
    let capacity = members.status.count
    entry = Column(count: capacity, filledWith: 0)
    channel = Column(count: capacity, filledWith: 0)
    for agent in 0..<capacity {
      let status = Status(bits: members.status[agent])
      guard status.has(Status.paired) else { continue }
      entry[agent] = members.firstEntry[agent]
      channel[agent] = UInt8(status.entryChannel)
    }
  }
}

/// What paired joiners did after their first entry: in the plan, or the same members in baseline.
struct JoinerSums {
  var orders = 0.0
  /// Contribution within the pairing window, by channel of the first entry.
  var contribution: [Double]

  init(channels: Int) { contribution = [Double](repeating: 0, count: channels) }
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

  func isPrivate(_ agent: Int) -> Bool { isPrivate[agent] != 0 }
}
