import ArgumentParser

/// Names of files that are told by their endings, so that none of another kind is written over.
enum OutputName {
  static func check(_ name: String?, ending: String) throws {
    guard let name else { return }
    guard name.hasSuffix(ending), name != ending, !name.hasSuffix("/" + ending) else {
      throw ValidationError("--out needs the name of a file that ends in \(ending).")
    }
  }
}
