import Foundation
import Testing

@testable import RandomWords

@Suite struct WordOutputTests {
  @Test func wordsArriveInOrder() throws {
    let pipe = Pipe()
    var output = WordOutput(descriptor: pipe.fileHandleForWriting.fileDescriptor)
    #expect(output.write([1, 2, 0xffff_fffe]) == nil)
    #expect(output.written == 3)
    let bytes = try #require(try pipe.fileHandleForReading.read(upToCount: 12))
    let words = bytes.withUnsafeBytes { Array($0.bindMemory(to: UInt32.self)) }
    #expect(words == [1, 2, 0xffff_fffe])
  }

  @Test func aClosedPipeIsTheReadersWish() throws {
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    var output = WordOutput(descriptor: pipe.fileHandleForWriting.fileDescriptor)
    #expect(output.write([1, 2]) == .readerIsGone)
    #expect(output.written == 0)
  }

  @Test func otherFailuresAreTold() {
    var output = WordOutput(descriptor: -1)
    guard case .failed = output.write([1]) else {
      Issue.record("writing to no file went well")
      return
    }
  }
}
