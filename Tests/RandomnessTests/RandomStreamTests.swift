import Randomness
import Testing

@Suite struct RandomStreamTests {
  let source = RandomSource(seed: 5, replicate: 0)

  @Test func walksTheBlocksOfItsAddress() {
    var stream = source.stream(entity: 1, number: 2, purpose: 3)
    for block in 0..<3 {
      let words = source.words(entity: 1, number: 2, purpose: 3, block: UInt32(block))
      for index in 0..<4 { #expect(stream.nextWord() == words[index]) }
    }
  }

  @Test func startsAfreshWhereverItIsAskedAgain() {
    var first = source.stream(entity: 4, number: 0, purpose: 9)
    let values = (0..<50).map { _ in first.nextUniform() }
    var second = source.stream(entity: 4, number: 0, purpose: 9)
    #expect(values == (0..<50).map { _ in second.nextUniform() })
    var other = source.stream(entity: 5, number: 0, purpose: 9)
    #expect(values[0] != other.nextUniform())
  }

  @Test func copiesGoTheirOwnWays() {
    var stream = source.stream(entity: 4, number: 0, purpose: 9)
    _ = stream.nextWord()
    var copy = stream
    let word = stream.nextWord()
    _ = stream.nextWord()
    #expect(copy.nextWord() == word)
  }

  @Test func uniformsTakeTwoWords() {
    var words = source.stream(entity: 1, number: 1, purpose: 1)
    var uniforms = words
    let (high, low) = (words.nextWord(), words.nextWord())
    #expect(uniforms.nextUniform() == Uniform.open(high, low))
    #expect(uniforms.nextWord() == words.nextWord())
  }

  @Test func uniformsAreUniform() {
    var stream = source.stream(entity: 0, number: 0, purpose: 0)
    let values = (0..<20_000).map { _ in stream.nextUniform() }
    #expect(Statistics.kolmogorov(values) { $0 } < 2.5)
    let squares = values.map { $0 * $0 }
    #expect(
      abs(Statistics.standardScore(squares, mean: 1.0 / 3, variance: 4.0 / 45))
        < Statistics.sigmas)
  }
}
