import Synchronization
import Testing

@testable import Simulation

struct WorkersTests {
  @Test(arguments: [1, 2, 5], [0, 1, 3, 20])
  func everyItemIsDoneOnce(threads: Int, items: Int) {
    let done = Mutex([Int](repeating: 0, count: items))
    Workers(threads: threads).perform(items) { worker, item in
      #expect(worker < threads)
      done.withLock { $0[item] += 1 }
    }
    #expect(done.withLock { $0 } == [Int](repeating: 1, count: items))
  }

  @Test func blocksCoverAllAgents() {
    let blocks = Mutex<[Range<Int>]>([])
    Workers(threads: 1).perform(inBlocksOf: 10, 16..<41) { _, block in
      blocks.withLock { $0.append(block) }
    }
    #expect(blocks.withLock { $0 } == [16..<26, 26..<36, 36..<41])
  }
}
