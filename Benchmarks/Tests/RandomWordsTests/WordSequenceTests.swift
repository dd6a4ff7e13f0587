import Randomness
import Testing

@testable import RandomWords

@Suite struct WordSequenceTests {
  /// Known answer of Philox4x32-10 (Random123): the words at counter 0 under key 0.
  @Test func mixedOrderBeginsWithTheKnownAnswer() {
    #expect(
      words(of: .mixed, seed: 0, lines: 1).prefix(4)
        == [0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8])
  }

  @Test func allFirstWordsOfALineComeBeforeItsSecondOnes() {
    let source = RandomSource(seed: 9, replicate: 0)
    let line = (0..<104).map { source.words(entity: 1, number: $0, purpose: 16) }
    let secondLine = words(of: .steps, seed: 9, lines: 2).dropFirst(4 * 104)
    #expect(
      Array(secondLine)
        == line.map(\.x) + line.map(\.y) + line.map(\.z) + line.map(\.w))
  }

  @Test func replicatesAreKeys() {
    let first = words(of: .replicates, seed: 9, lines: 1).prefix(100)
    #expect(
      Array(first)
        == (0..<100).map {
          RandomSource(seed: 9, replicate: $0).words(entity: 0, number: 0, purpose: 16).x
        })
  }

  private func words(of order: AddressOrder, seed: UInt32, lines: Int) -> [UInt32] {
    var sequence = WordSequence(order: order, seed: seed)
    var words: [UInt32] = []
    for _ in 0..<lines { sequence.appendLine(to: &words) }
    return words
  }
}
