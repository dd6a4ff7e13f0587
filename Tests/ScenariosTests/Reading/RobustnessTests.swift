import Foundation
import Testing

@testable import Scenarios

/// Whatever is done to a scenario file, reading it gives a scenario or at least one error.
@Suite("Damaged scenario files")
struct RobustnessTests {
  /// A small generator with a fixed start: the tests are the same every time.
  private struct Mutator {
    var state: UInt64

    mutating func next(below bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }

    mutating func mutate(_ bytes: [UInt8]) -> [UInt8] {
      var bytes = bytes
      let place = next(below: bytes.count)
      let length = min(1 + next(below: 12), bytes.count - place)
      switch next(below: 7) {
      case 0: bytes.removeSubrange(place..<(place + length))
      case 1:
        bytes.insert(contentsOf: bytes[place..<(place + length)], at: next(below: bytes.count))
      case 2: bytes[place] = UInt8(next(below: 256))
      case 3: bytes.insert(contentsOf: Self.pieces[next(below: Self.pieces.count)], at: place)
      case 4: bytes.swapAt(place, next(below: bytes.count))
      case 5: bytes = Array(bytes.prefix(place + 1))
      default:
        let piece = Self.pieces[next(below: Self.pieces.count)]
        bytes.replaceSubrange(place..<(place + length), with: piece)
      }
      return bytes
    }

    private static let pieces: [[UInt8]] = [
      "{", "}", "[", "]", ": ", ", ", "- ", "\n", "\t", "&a ", "*a ", "<<: ", "!!x ", "|\n", "\"",
      "'", "null", "-1", "1e308", "0", "nan", "uniform(0, 1)", "1 to 2", "5 to 900000", "rest",
      "from: staged", "after: nation", "城市", "---\n", "# ", "? ", "\r\n", "%",
      "1000000000000000000000000",
    ].map { Array($0.utf8) }
  }

  private func check(_ bytes: [UInt8]) {
    do {
      let read = try ScenarioReader(file: "x.yaml", bytes: bytes).read()
      #expect(!read.scenario.segments.isEmpty)
      #expect(read.scenario.plans.first?.name == Plan.baselineName)
      #expect(read.scenario.uncertainNumbers.allSatisfy { $0.median.isFinite })
    } catch {
      #expect(!error.errors.isEmpty)
      #expect(!error.description.isEmpty)
    }
  }

  @Test("of one or two damages are read or refused", arguments: 0..<8)
  func lightly(round: Int) throws {
    let whole = Array(try Example.beautyChain().utf8)
    var mutator = Mutator(state: UInt64(round))
    for _ in 0..<40 { check(mutator.mutate(whole)) }
    for _ in 0..<15 { check(mutator.mutate(mutator.mutate(whole))) }
  }

  @Test("of many damages are read or refused")
  func heavily() throws {
    var bytes = Array(try Example.beautyChain().utf8)
    var mutator = Mutator(state: 99)
    for _ in 0..<60 {
      bytes = mutator.mutate(bytes)
      check(bytes)
      if bytes.count < 200 { bytes = Array(try Example.beautyChain().utf8) }
    }
  }

  @Test("of one line less are read or refused")
  func lines() throws {
    let lines = try Example.beautyChain().components(separatedBy: "\n")
    for index in lines.indices {
      var rest = lines
      rest.remove(at: index)
      check(Array(rest.joined(separator: "\n").utf8))
    }
  }
}
