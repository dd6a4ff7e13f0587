/// A column of the struct of arrays: one number an agent, aligned for whole vectors.
///
/// Owned memory with raw access, since arrays stored in a class keep loops over them from being
/// vectorised.
final class Column<Element: BitwiseCopyable> {
  let base: UnsafeMutablePointer<Element>
  let count: Int

  init(count: Int, filledWith value: Element) {
    self.count = count
    let bytes = max(1, count) * MemoryLayout<Element>.stride
    base = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: 64)
      .bindMemory(to: Element.self, capacity: max(1, count))
    base.initialize(repeating: value, count: count)
  }

  deinit { base.deallocate() }

  /// Adds what another column holds, which is 0 afterwards.
  func take(_ other: Column) where Element: AdditiveArithmetic {
    for index in 0..<count { base[index] += other.base[index] }
    other.fill(with: .zero)
  }

  func fill(with value: Element) { base.update(repeating: value, count: count) }

  @inline(__always)
  subscript(index: Int) -> Element {
    get {
      assert(index >= 0 && index < count)
      return base[index]
    }
    _modify {
      assert(index >= 0 && index < count)
      yield &base[index]
    }
  }
}
