import Foundation
import Scenarios

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A temporary folder beside a results folder, in which results are written until they are whole.
///
/// Its process holds a lock on it. A folder without a lock is what a killed run left behind, and the
/// next run removes it.
struct StagingFolder: ~Copyable {
  let path: String
  /// Holds the lock; the system gives it up when the process ends, however it ends.
  private let lock: Int32

  /// A new staging folder for results that will be at `target`.
  init(for target: String) throws(ResultsError) {
    // A run that tidies up may catch the folder between its making and its locking; then the next
    // try makes another.
    for _ in 0..<100 {
      let path = try Self.makeFolder(for: target)
      if let lock = Self.lock(path) {
        self.path = path
        self.lock = lock
        return
      }
    }
    throw .system(
      path: target,
      operation: Message("lock a folder beside", "锁定临时文件夹，其位置在同一目录："),
      reason: Message("it is being removed", "它正被删除"))
  }

  deinit { close(lock) }

  /// Removes what killed runs left beside `target`; running ones are left alone.
  static func removeLeftovers(of target: String) {
    let parent = FileSystem.parent(of: target)
    let prefix = prefix(for: target)
    for name in FileSystem.names(in: parent) where name.hasPrefix(prefix) {
      let path = parent + "/" + name
      guard FileSystem.entry(at: path) == .folder, let lock = lock(path) else { continue }
      if FileSystem.entry(at: target) == .missing && RunRecord.marks(folder: path) {
        // Killed between two renamings: these are whole results, and there are no others.
        rename(path, target)
      } else {
        OwnedFiles.remove(path, keepingOthersIn: target)
      }
      close(lock)
    }
  }

  /// Hidden, and named after the results, so that a listing explains itself.
  static func prefix(for target: String) -> String {
    ".\(FileSystem.lastName(of: target)).poolcast-writing-"
  }

  /// What `mkdtemp` puts six letters of its own in place of.
  private static let uniqueEnding = String(repeating: "X", count: 6)

  private static func makeFolder(for target: String) throws(ResultsError) -> String {
    let template = "\(FileSystem.parent(of: target))/\(prefix(for: target))\(uniqueEnding)"
    var bytes = Array(template.utf8CString)
    guard mkdtemp(&bytes) != nil else {
      throw FileSystem.failure(
        Message("create a folder beside", "创建临时文件夹，其位置在同一目录："), target)
    }
    let path = bytes.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    // `mkdtemp` lets nobody else read it; results are like any other files of the user.
    let mask = umask(0)
    umask(mask)
    chmod(path, 0o777 & ~mask)
    return path
  }

  /// The lock on a folder, or nil when another process has it or the folder is gone.
  private static func lock(_ path: String) -> Int32? {
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard folder >= 0 else { return nil }
    var opened = stat()
    var present = stat()
    guard flock(folder, LOCK_EX | LOCK_NB) == 0, fstat(folder, &opened) == 0,
      lstat(path, &present) == 0, opened.st_ino == present.st_ino
    else {
      close(folder)
      return nil
    }
    return folder
  }
}
