import Randomness

/// An order in which the addresses of a simulation are visited, so that those which differ in one
/// part only are neighbours in the stream of words.
enum AddressOrder: String, CaseIterable {
  /// All agents at one step and purpose, then the next step: how a simulation runs.
  case agents
  /// All steps of one agent and purpose, then the next agent.
  case steps
  /// All purposes of one agent at one step, then the next agent.
  case purposes
  /// One address in all replicates, whose keys differ by one, then the next agent.
  case replicates
  /// The bits of one count dealt out to agent, step, purpose, replicate and block in turn: all five
  /// stay small, and addresses near in any of them are near in the stream.
  case mixed

  private enum Part { case agent, step, purpose, replicate }

  /// The parts from the fastest to the slowest, which runs on without a bound.
  private var parts: (fastest: Part, between: [Part], slowest: Part)? {
    switch self {
    case .agents: (.agent, [.step, .purpose], .replicate)
    case .steps: (.step, [.agent, .purpose], .replicate)
    case .purposes: (.purpose, [.agent, .step], .replicate)
    case .replicates: (.replicate, [.agent, .step], .purpose)
    case .mixed: nil
    }
  }

  /// Line `index` of the addresses: the fastest part runs from its first value to its last.
  func line(_ index: UInt64) -> [Address] {
    guard let (fastest, between, slowest) = parts else {
      let first = index &* Self.mixedLine
      return (0..<Self.mixedLine).map { Address(dealing: first &+ $0) }
    }
    let start = start(of: index, between, slowest)
    return (0..<UInt32(Self.size(of: fastest))).map { Self.move(start, in: fastest, by: $0) }
  }

  private func start(of line: UInt64, _ between: [Part], _ slowest: Part) -> Address {
    var address = Address(purpose: Self.firstPurpose)
    var rest = line
    for part in between {
      let (quotient, count) = rest.quotientAndRemainder(dividingBy: Self.size(of: part))
      address = Self.move(address, in: part, by: UInt32(count))
      rest = quotient
    }
    return Self.move(address, in: slowest, by: UInt32(truncatingIfNeeded: rest))
  }

  @inline(__always)
  private static func move(_ address: Address, in part: Part, by count: UInt32) -> Address {
    var address = address
    switch part {
    case .agent: address.agent &+= count
    case .step: address.step &+= count
    case .purpose: address.purpose &+= count
    case .replicate: address.replicate &+= count
    }
    return address
  }

  private static let mixedLine: UInt64 = 1024

  /// Of a large run: 100,000 agents, two years of weeks, the simulation's purposes, 100 replicates.
  private static func size(of part: Part) -> UInt64 {
    switch part {
    case .agent: 100_000
    case .step: 104
    case .purpose: 30
    case .replicate: 100
    }
  }

  /// Where the purposes of the simulation begin.
  private static let firstPurpose: UInt32 = 16
}

/// Where four words stand, apart from the seed.
struct Address: Hashable {
  var agent: UInt32 = 0
  var step: UInt32 = 0
  var purpose: UInt32 = 0
  var replicate: UInt32 = 0
  var block: UInt32 = 0

  func words(seed: UInt32) -> SIMD4<UInt32> {
    RandomSource(seed: seed, replicate: replicate)
      .words(entity: agent, number: step, purpose: purpose, block: block)
  }
}

extension Address {
  /// Bit 5k of the count becomes bit k of the agent, bit 5k + 1 bit k of the step, and so on: the
  /// Morton order of five dimensions.
  init(dealing count: UInt64) {
    self.init()
    var rest = count
    var bit: UInt32 = 0
    while rest != 0 {
      agent |= UInt32(truncatingIfNeeded: rest & 1) << bit
      step |= UInt32(truncatingIfNeeded: rest >> 1 & 1) << bit
      purpose |= UInt32(truncatingIfNeeded: rest >> 2 & 1) << bit
      replicate |= UInt32(truncatingIfNeeded: rest >> 3 & 1) << bit
      block |= UInt32(truncatingIfNeeded: rest >> 4 & 1) << bit
      rest >>= 5
      bit += 1
    }
  }
}
