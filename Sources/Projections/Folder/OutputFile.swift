import Foundation
import Scenarios

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that is written from its beginning to its end. After a failure it takes nothing more, and
/// says at the end what failed.
final class OutputFile {
  private let path: String
  private var descriptor: Int32
  private var failure: ResultsError?

  /// Creates the file; it must not exist.
  convenience init(creating path: String) throws(ResultsError) {
    try self.init(path, flags: O_CREAT | O_EXCL, failure: Message("create", "创建"))
  }

  /// Goes on at the end of a file that exists.
  convenience init(appendingTo path: String) throws(ResultsError) {
    try self.init(path, flags: O_APPEND, failure: Message("open", "打开"))
  }

  private init(_ path: String, flags: Int32, failure operation: Message) throws(ResultsError) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CLOEXEC | flags, 0o666)
    guard descriptor >= 0 else { throw FileSystem.failure(operation, path) }
  }

  deinit { if descriptor >= 0 { closeFile(descriptor) } }

  /// False when the bytes could not be written.
  func append(_ bytes: [UInt8]) -> Bool {
    guard failure == nil else { return false }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        write(descriptor, buffer.baseAddress! + written, buffer.count - written)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else {
        failure = FileSystem.failure(FileSystem.writing, path)
        return false
      }
      written += count
    }
    return true
  }

  /// Throws what failed in writing or fails in closing (some systems find a full disk only then).
  func finish() throws(ResultsError) {
    if let failure { throw failure }
    let result = closeFile(descriptor)
    descriptor = -1
    guard result == 0 else { throw FileSystem.failure(FileSystem.writing, path) }
  }
}

@discardableResult
private func closeFile(_ descriptor: Int32) -> Int32 { close(descriptor) }
