import Dispatch

/// Threads that share the members of one plan.
struct Workers: Sendable {
  let threads: Int

  /// As below, for blocks of neighbouring agents.
  func perform(
    inBlocksOf size: Int, _ agents: Range<Int>, _ body: (_ worker: Int, Range<Int>) -> Void
  ) {
    perform((agents.count + size - 1) / size) { worker, block in
      let first = agents.lowerBound + block * size
      body(worker, first..<min(first + size, agents.upperBound))
    }
  }

  /// Does all items of work, each once, on any of the threads.
  ///
  /// - Parameter body: called with the worker, from 0, and the item. It must touch only what belongs
  ///   to either.
  func perform(_ items: Int, _ body: (_ worker: Int, _ item: Int) -> Void) {
    let count = min(threads, items)
    guard count > 1 else {
      for item in 0..<items { body(0, item) }
      return
    }
    withoutActuallyEscaping(body) { body in
      nonisolated(unsafe) let body = body
      DispatchQueue.concurrentPerform(iterations: count) { worker in
        for item in stride(from: worker, to: items, by: count) { body(worker, item) }
      }
    }
  }
}
