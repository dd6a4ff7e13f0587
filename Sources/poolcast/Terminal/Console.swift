import Foundation
import Scenarios

/// Standard output and standard error, written without buffers of the C library.
enum Console {
  /// Prints text that is the command's result, and a line break where it has none.
  ///
  /// - Throws: ``Failure`` when it cannot be written. A reader that has gone away is no failure.
  static func print(_ text: String) throws {
    try write(text.hasSuffix("\n") ? text : text + "\n", to: STDOUT_FILENO)
  }

  /// Tells the user something that is not part of the result. Where that fails, there is nobody left
  /// to tell.
  static func note(_ text: String) {
    try? write(text.hasSuffix("\n") ? text : text + "\n", to: STDERR_FILENO)
  }

  /// Tells the user of an error.
  static func note(error message: Message, in language: Language) {
    note(language.say("error: ", "错误：") + message.text(in: language))
  }

  /// Writes to standard error as it stands.
  static func draw(_ text: String) {
    try? write(text, to: STDERR_FILENO)
  }

  private static func write(_ text: String, to descriptor: Int32) throws {
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Foundation.write(descriptor, buffer.baseAddress! + written, buffer.count - written)
      }
      if count > 0 {
        written += count
        continue
      }
      switch errno {
      case EINTR: continue
      case EAGAIN: waitUntilWritable(descriptor)
      case EPIPE: return
      case let code:
        let reason = String(cString: strerror(code))
        throw Failure(
          .runFailed,
          Message("cannot write to standard output: \(reason)", "无法写入标准输出：\(reason)"))
      }
    }
  }

  private static func waitUntilWritable(_ descriptor: Int32) {
    var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    _ = poll(&request, 1, 1000)
  }
}
