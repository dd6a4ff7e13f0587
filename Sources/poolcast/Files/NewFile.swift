import Foundation
import Projections
import Scenarios

/// Files that are written whole or not at all, and never over the tables of a run.
enum NewFile {
  /// Writes a file that does not exist yet.
  static func create(_ path: String, _ text: String) throws(Failure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw errno == EEXIST
        ? Failure(
          .runFailed,
          Message("\(path) exists already; it is left as it is", "\(path) 已存在，未改动"))
        : failure(Message("create", "创建"), path)
    }
    let isWritten = write(text, to: descriptor)
    let reason = failure(Message("write", "写入"), path)
    guard close(descriptor) == 0, isWritten else {
      unlink(path)
      throw reason
    }
  }

  /// Fails when a file could not be put here, so that one knows before a long run.
  static func check(_ path: String) throws(Failure) {
    guard !ResultsFolder.isPart(path) else {
      throw Failure(
        .runFailed,
        Message(
          "\(path) is part of the results of a run; choose another file",
          "\(path) 是某次运行结果的一部分；请另选文件"))
    }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    guard FileManager.default.isWritableFile(atPath: folder) else {
      throw Failure(
        .runFailed,
        Message(
          "cannot create \(path): there is no folder that may be written to",
          "无法创建 \(path)：没有可写入的文件夹"))
    }
    switch kind(of: path) {
    case nil, S_IFREG: return
    case S_IFDIR:
      throw Failure(
        .runFailed,
        Message("cannot create \(path): it is a folder", "无法创建 \(path)：它是文件夹"))
    default:
      // To put a file in its place would take away a device, a pipe, or a link to another file.
      throw Failure(
        .runFailed,
        Message(
          "\(path) is a link, a device or a pipe; name a file", "\(path) 是链接、设备或管道；请指定文件"))
    }
  }

  /// Fails when files could not be put into a folder of that name.
  static func check(folder path: String) throws(Failure) {
    guard [nil, S_IFDIR, S_IFLNK].contains(kind(of: path)) else {
      throw Failure(
        .runFailed,
        Message("\(path) is a file; name a folder", "\(path) 是文件；请指定文件夹"))
    }
  }

  /// What stands at a path; a link is one, wherever it leads. Nil for nothing.
  private static func kind(of path: String) -> mode_t? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  /// Replaces a file in one step.
  static func replace(_ path: String, _ text: String) throws(Failure) {
    try check(path)
    let draft = draft(of: path)
    try create(draft, text)
    try put(draft, at: path)
  }

  /// Replaces a file in one step by what is written elsewhere first.
  ///
  /// - Parameter write: is told where to; what it leaves there is removed when it throws.
  static func replace(_ path: String, writing write: (String) throws -> Void) throws {
    try check(path)
    let draft = draft(of: path)
    do {
      try write(draft)
    } catch {
      unlink(draft)
      throw error
    }
    try put(draft, at: path)
  }

  /// Where a file is written before it takes its place: hidden, and named after this process. What
  /// processes that are gone have left there is removed.
  private static func draft(of path: String) -> String {
    let file = URL(fileURLWithPath: path)
    let folder = file.deletingLastPathComponent().path
    let start = ".\(file.lastPathComponent)."
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    where name.hasPrefix(start) && name.hasSuffix(draftEnding) {
      let process = Int32(name.dropFirst(start.count).dropLast(draftEnding.count))
      if let process, kill(process, 0) != 0, errno == ESRCH { unlink("\(folder)/\(name)") }
    }
    let draft = "\(folder)/\(start)\(getpid())\(draftEnding)"
    unlink(draft)
    return draft
  }

  private static let draftEnding = ".draft"

  private static func put(_ draft: String, at path: String) throws(Failure) {
    guard rename(draft, path) == 0 else {
      let reason = failure(Message("replace", "替换"), path)
      unlink(draft)
      throw reason
    }
  }

  /// The text of a file; nil when there is none that can be read.
  static func content(of path: String) -> String? {
    FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func write(_ text: String, to descriptor: Int32) -> Bool {
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Foundation.write(descriptor, buffer.baseAddress! + written, buffer.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      written += count
    }
    return true
  }

  private static func failure(_ operation: Message, _ path: String) -> Failure {
    let reason = String(cString: strerror(errno))
    return Failure(
      .runFailed,
      Message(
        "cannot \(operation.english) \(path): \(reason)",
        "无法\(operation.chinese) \(path)：\(reason)"))
  }
}
