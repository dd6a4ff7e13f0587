import Foundation

/// Writes words, in the byte order of this machine, to a file descriptor until its reader has
/// enough.
struct WordOutput {
  let descriptor: Int32
  /// Words the reader's side has taken, those waiting in the pipe among them.
  private(set) var written: UInt64 = 0

  enum End: Equatable {
    case readerIsGone
    case failed(reason: String)
  }

  init(descriptor: Int32) {
    self.descriptor = descriptor
    // A closed pipe is to be seen as EPIPE, not to end the process.
    signal(SIGPIPE, SIG_IGN)
  }

  /// Writes all of `words`; nil when that went well.
  mutating func write(_ words: ArraySlice<UInt32>) -> End? {
    var bytesWritten = 0
    let end = words.withUnsafeBytes { bytes -> End? in
      while bytesWritten < bytes.count {
        let rest = UnsafeRawBufferPointer(rebasing: bytes[bytesWritten...])
        let count = Foundation.write(descriptor, rest.baseAddress, rest.count)
        if count >= 0 {
          bytesWritten += count
        } else if errno == EPIPE {
          return .readerIsGone
        } else if errno != EINTR {
          return .failed(reason: String(cString: strerror(errno)))
        }
      }
      return nil
    }
    written += UInt64(bytesWritten / MemoryLayout<UInt32>.size)
    return end
  }
}
