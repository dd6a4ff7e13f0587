/// Dividing whole agents by shares.
enum Quota {
  /// Splits `total` in proportion to `shares`, which add up to 1, by the largest remainder; of equal
  /// remainders the earlier share wins.
  static func split(_ total: Int, by shares: [Double]) -> [Int] {
    let exact = shares.map { max(0, $0) * Double(total) }
    var counts = exact.map { Int($0) }
    let left = total - counts.reduce(0, +)
    guard left > 0 else { return counts }
    let byRemainder = exact.indices.sorted {
      let (a, b) = (exact[$0] - Double(counts[$0]), exact[$1] - Double(counts[$1]))
      return a != b ? a > b : $0 < $1
    }
    for index in byRemainder.prefix(left) { counts[index] += 1 }
    return counts
  }
}
