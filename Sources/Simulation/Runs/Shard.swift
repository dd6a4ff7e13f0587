/// A fixed part of a plan's members that keeps books of its own within a step, so that several
/// threads can take the members of one plan through it.
///
/// How many shards there are depends on the agents alone, and they are merged in their order: the
/// number of threads changes no bit of a result.
final class Shard {
  private let parts: [Part]
  private var events: MemberEvents
  /// R·M·E·φ summed over private active members, one a segment, in the last step.
  private(set) var responsive: [Double]

  private struct Part {
    let segment: Int
    let agents: Range<Int>
  }

  /// How many shards there are: with few agents one, since replicates keep the threads busy.
  static func count(agents: Int) -> Int { max(1, min(agents / 250_000, 64)) }

  /// The shards of a plan; none where it is not divided.
  ///
  /// - Parameters:
  ///   - count: how many.
  ///   - events: those of the whole plan.
  ///   - makeAccounts: empty books of a shard.
  static func all(
    _ count: Int, _ layout: AgentLayout, _ events: MemberEvents, makeAccounts: () -> Accounts
  ) -> [Shard] {
    guard count > 1 else { return [] }
    let blocks = layout.segments.enumerated().flatMap { segment, agents in
      stride(from: agents.lowerBound, to: agents.upperBound, by: BlockPass.blockSize).map {
        Part(segment: segment, agents: $0..<min($0 + BlockPass.blockSize, agents.upperBound))
      }
    }
    return (0..<count).map { index in
      let own = blocks[blocks.count * index / count..<blocks.count * (index + 1) / count]
      return Shard(
        joined(Array(own)), segments: layout.segments.count, events.shard(makeAccounts()))
    }
  }

  /// Neighbouring blocks of a segment as one part.
  private static func joined(_ blocks: [Part]) -> [Part] {
    blocks.reduce(into: []) { parts, block in
      guard let last = parts.last, last.segment == block.segment else { return parts.append(block) }
      parts[parts.count - 1] = Part(
        segment: block.segment, agents: last.agents.lowerBound..<block.agents.upperBound)
    }
  }

  private init(_ parts: [Part], segments: Int, _ events: MemberEvents) {
    self.parts = parts
    self.events = events
    responsive = [Double](repeating: 0, count: segments)
  }

  /// Counts the shard's members in, at the start.
  func enter(_ cells: [Cell]) {
    for part in parts { events.enter(part.agents, cells) }
  }

  /// Takes the shard's members through a step.
  func advance(_ context: StepContext, _ pass: MemberPass) {
    events.begin(context)
    for segment in responsive.indices { responsive[segment] = 0 }
    for part in parts {
      responsive[part.segment] += pass.advance(part.agents, ofSegment: part.segment, &events)
    }
  }

  /// Hands the books of the step over.
  func merge(into whole: inout MemberEvents) { whole.take(&events) }
}
