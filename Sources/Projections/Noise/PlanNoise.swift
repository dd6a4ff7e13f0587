/// What the replicates of a plan say of its sample noise, gathered by the path that the gates took.
struct PlanNoise: Sendable {
  /// Paths as they first appeared.
  private var paths: [GatePath: Int] = [:]
  /// By replicate, in the order in which they were added: the index of its path.
  private(set) var pathOfReplicate: [Int] = []
  /// By path.
  private var squares: [SquareSums] = []

  /// Paths beyond these are kept as one, so that memory stays bounded.
  private static let mostPaths = 32

  /// Adds a replicate; replicates are added in their order.
  mutating func add(_ path: GatePath, _ halves: HalfSquares) {
    let index = paths[path] ?? min(paths.count, Self.mostPaths - 1)
    paths[path] = index
    pathOfReplicate.append(index)
    while squares.count <= index { squares.append(SquareSums(numbers: halves.values.count)) }
    squares[index].add(halves.values)
  }

  /// The sampling variance of a number, averaged over the replicates of some paths.
  func meanSquare(at place: Int, paths: [Int]) -> Double {
    guard squares.first.map({ !$0.isEmpty }) ?? false else { return 0 }
    return paths.reduce(MeanSquare()) { $0 + squares[$1][place] }.mean
  }
}

/// What became of the waves of a plan, and of baseline's, in a replicate.
struct GatePath: Sendable, Hashable {
  /// One a wave.
  private let fates: [UInt8]

  init(_ plan: [WaveIndicators], baseline: [WaveIndicators]) {
    fates = (baseline + plan).map { wave in
      if wave.stopped { return 3 }
      if wave.passed { return 2 }
      return wave.openWeek.isNaN ? 0 : 1
    }
  }
}
