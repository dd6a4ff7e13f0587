/// Replicates put together by the path that the gates took, so that what a gate decides (a chance of
/// the brand's) is not taken for noise of the sample.
struct GateGroups: Sendable {
  /// By replicate.
  let groupOfReplicate: [Int]
  /// By group, which paths are in it.
  let paths: [[Int]]

  var count: Int { paths.count }

  /// Fewer replicates than this do not tell a variance; such paths share a group.
  static let fewest = 8

  /// - Parameter paths: by replicate, the index of its path.
  init(_ pathOfReplicate: [Int]) {
    var sizes = [Int](repeating: 0, count: (pathOfReplicate.max() ?? -1) + 1)
    for path in pathOfReplicate { sizes[path] += 1 }
    let rare = sizes.indices.filter { sizes[$0] < Self.fewest }
    let common = sizes.indices.filter { sizes[$0] >= Self.fewest }
    let paths = common.map { [$0] } + (rare.isEmpty ? [] : [rare])
    var groupOfPath = [Int](repeating: 0, count: sizes.count)
    for (group, members) in paths.enumerated() {
      for path in members { groupOfPath[path] = group }
    }
    self.paths = paths
    groupOfReplicate = pathOfReplicate.map { groupOfPath[$0] }
  }

  /// The groups of two plans held against each other: by the paths of both.
  init(_ one: [Int], _ other: [Int]) {
    let factor = (other.max() ?? 0) + 1
    var numbers: [Int: Int] = [:]
    self.init(
      zip(one, other).map { pair in
        let path = pair.0 * factor + pair.1
        let number = numbers[path] ?? numbers.count
        numbers[path] = number
        return number
      })
  }
}
