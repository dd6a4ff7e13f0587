import Foundation

/// Paths as seen from a folder.
enum RelativePath {
  /// `.` for the folder itself. Both paths are taken from the working directory where they do not
  /// begin with `/`, and symbolic links in what exists of them are followed.
  static func from(_ folder: String, to place: String) -> String {
    let start = components(folder)
    let end = components(place)
    let common = zip(start, end).prefix { $0 == $1 }.count
    let steps = Array(repeating: "..", count: start.count - common) + end[common...]
    return steps.isEmpty ? "." : steps.joined(separator: "/")
  }

  private static func components(_ path: String) -> [String] {
    let resolved = URL(fileURLWithPath: path.isEmpty ? "." : path).standardizedFileURL
      .resolvingSymlinksInPath()
    return resolved.path.split(separator: "/").map(String.init)
  }
}
