/// The words of one order after the other, without an end.
///
/// An address has four words and a decision mostly takes the first: neighbours in a simulation are
/// the same words of neighbouring addresses. So a line of addresses gives its first words, then its
/// second ones, third and fourth. The mixed order gives all words of an address together.
struct WordSequence {
  let order: AddressOrder
  let seed: UInt32
  private var nextLine: UInt64 = 0

  init(order: AddressOrder, seed: UInt32) {
    self.order = order
    self.seed = seed
  }

  /// Puts the words of the next line behind those in `words`.
  mutating func appendLine(to words: inout [UInt32]) {
    let blocks = order.line(nextLine).map { $0.words(seed: seed) }
    nextLine += 1
    if order == .mixed {
      for block in blocks {
        for word in 0..<4 { words.append(block[word]) }
      }
    } else {
      for word in 0..<4 {
        for block in blocks { words.append(block[word]) }
      }
    }
  }
}
