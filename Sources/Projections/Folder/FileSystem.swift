import Foundation
import Scenarios

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The few file operations that results need, with errors as values.
enum FileSystem {
  enum Entry: Equatable {
    case missing, folder, symbolicLink, other
  }

  static func entry(at path: String) -> Entry {
    var status = stat()
    guard lstat(path, &status) == 0 else { return .missing }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFLNK: return .symbolicLink
    default: return .other
    }
  }

  /// Names in a folder, without `.` and `..`, sorted; empty when it cannot be read.
  static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// The bytes of a file that should be there.
  static func bytes(of path: String) throws(ResultsError) -> [UInt8] {
    guard entry(at: path) != .missing else {
      throw .damaged(path: path, line: nil, reason: Message("the file is missing", "文件缺失"))
    }
    do {
      return try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw .damaged(path: path, line: nil, reason: Message("the file cannot be read", "无法读取文件"))
    }
  }

  /// Creates a folder and those above it.
  static func createFolders(_ path: String) throws(ResultsError) {
    guard entry(at: path) == .missing else { return }
    let parent = parent(of: path)
    if parent != path { try createFolders(parent) }
    // Someone else may have created it in the meantime.
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
      throw failure(Message("create the folder", "创建文件夹"), path)
    }
  }

  /// Moves an entry; an existing file or empty folder of the new name is replaced.
  static func move(_ path: String, to target: String) throws(ResultsError) {
    guard rename(path, target) == 0 else {
      throw failure(Message("move results to", "把结果移到"), target)
    }
  }

  /// Exchanges two entries in one step, so that there is no moment without either; false where the
  /// system cannot.
  static func exchange(_ path: String, _ other: String) -> Bool {
    #if os(Linux)
      // The library has the function since 2018, but its header shows it to GNU sources only.
      typealias Renameat2 =
        @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32
      guard let symbol = dlsym(nil, "renameat2") else { return false }
      let renameat2 = unsafeBitCast(symbol, to: Renameat2.self)
      let exchangeFlag: UInt32 = 2
      return renameat2(AT_FDCWD, path, AT_FDCWD, other, exchangeFlag) == 0
    #else
      return false
    #endif
  }

  /// What went wrong in the last call, said of a path.
  static let writing = Message("write", "写入")

  static func failure(_ operation: Message, _ path: String) -> ResultsError {
    let code = errno
    if code == ENOSPC || code == EDQUOT { return .diskFull(path: path) }
    return .system(
      path: path, operation: operation,
      reason: Message(verbatim: String(cString: strerror(code))))
  }

  static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func lastName(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
