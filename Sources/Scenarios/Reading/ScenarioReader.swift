import Foundation

/// A scenario that can be simulated, and what is suspicious about it.
public struct ReadScenario: Sendable {
  public let scenario: Scenario
  public let warnings: [Diagnostic]
}

/// Reads a scenario file: checks it, completes it, works out inheritance.
///
/// ```swift
/// let read = try ScenarioReader.load(path: "scenarios/beauty-chain.yaml").read()
/// ```
public struct ScenarioReader: Sendable {
  /// The file as diagnostics name it.
  public let file: String
  public let bytes: [UInt8]
  public let overrides: [Override]

  public init(file: String, bytes: [UInt8], overrides: [Override] = []) {
    self.file = file
    self.bytes = bytes
    self.overrides = overrides
  }

  public init(file: String, text: String, overrides: [Override] = []) {
    self.init(file: file, bytes: Array(text.utf8), overrides: overrides)
  }

  /// Takes in a file.
  ///
  /// - Throws: ``InvalidScenario`` when there is no file, it cannot be read, or it is too large.
  public static func load(path: String, overrides: [Override] = []) throws(InvalidScenario)
    -> ScenarioReader
  {
    ScenarioReader(file: path, bytes: try FileBytes.read(path), overrides: overrides)
  }

  /// Reads the scenario.
  ///
  /// - Throws: ``InvalidScenario`` with everything that is wrong with it.
  public func read() throws(InvalidScenario) -> ReadScenario { try read(addingPlan: nil) }

  /// Reads the scenario as if one more plan stood behind those of the file.
  ///
  /// - Throws: ``InvalidScenario`` with everything that is wrong with it.
  func read(addingPlan plan: Tree?) throws(InvalidScenario) -> ReadScenario {
    var (reader, root) = try begin()
    if let plan {
      let plans = (root["plans"]?.elements ?? []) + [plan]
      root = root.setting("plans", to: Tree(content: .list(plans), origin: plan.origin))
    }
    Catalogue.scenario.read(root, at: Site(place: \.self, path: .root), &reader)
    reader.completeScenario()
    reader.checkRelations()
    guard !reader.log.hasErrors else { throw reader.log.failure }
    reader.warn()
    return ReadScenario(scenario: reader.scenario, warnings: reader.log.sorted)
  }

  /// A plan as the file has it, with all that it inherits, at no place of its own.
  ///
  /// - Throws: ``InvalidScenario`` when the file cannot be read.
  func completedPlan(_ name: String) throws(InvalidScenario) -> Tree {
    var (reader, root) = try begin()
    let plans = Inheritance.complete(
      root["plans"]?.elements ?? [], overrides: reader.planOverrides, &reader.log)
    let plan = plans.first { $0["name"]?.text?.trimmed == name }
    return plan?.moved(to: .wholeFile) ?? Tree(origin: .wholeFile)
  }

  /// A reader that has read nothing yet, and the tree of the file with the overrides in place.
  func begin() throws(InvalidScenario) -> (Reader, Tree) {
    let source: SourceText
    do {
      source = try SourceText(bytes: bytes)
    } catch {
      var log = log(for: String(decoding: bytes.prefix(SourceText.largestSize), as: UTF8.self))
      log.error(error.code, at: error.origin, error.message, hint: error.hint)
      throw log.failure
    }
    var reader = Reader(log: log(for: source.text))
    guard let root = root(of: source.text, &reader.log) else { throw reader.log.failure }
    let setting = OverrideSetting(overrides, in: root, &reader.log)
    reader.planOverrides = setting.planOverrides
    return (reader, setting.root)
  }

  private func log(for text: String) -> DiagnosticLog {
    DiagnosticLog(
      file: file, lines: SourceLines(text), overrideLabels: overrides.map(\.label))
  }

  /// The map of the whole file; nil, with errors, when there is none.
  private func root(of text: String, _ log: inout DiagnosticLog) -> Tree? {
    let (tree, problems) = TreeComposer.compose(text, source: 0)
    for problem in problems {
      log.error(problem.code, at: problem.origin, problem.message, hint: problem.hint)
    }
    guard let tree, !tree.isNothing else {
      if problems.isEmpty {
        log.error(
          .empty, at: .wholeFile, Message("the file is empty", "文件是空的"),
          hint: Message(
            "`poolcast new NAME` writes a scenario to start from",
            "`poolcast new NAME` 可写出一个起步用的情景"))
      }
      return nil
    }
    guard case .map = tree.content else {
      log.error(
        .wrongType, at: tree.origin,
        Message(
          "a scenario must be a map of keys and values, not \(tree.kind.english)",
          "情景须为键值表，而不是\(tree.kind.chinese)"),
        hint: Message("it begins with `poolcast: 1`", "开头应为 `poolcast: 1`"))
      return nil
    }
    return tree
  }
}

/// The bytes of a file, no more than a scenario may have.
enum FileBytes {
  static func read(_ path: String) throws(InvalidScenario) -> [UInt8] {
    func failure(_ code: Diagnostic.Code, _ message: Message, hint: Message? = nil)
      -> InvalidScenario
    {
      InvalidScenario(diagnostics: [
        Diagnostic(severity: .error, code: code, source: path, message: message, hint: hint)
      ])
    }
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      throw failure(.unreadable, Message("there is no such file", "没有这个文件"))
    }
    guard !isDirectory.boolValue else {
      throw failure(
        .unreadable, Message("this is a folder, not a scenario file", "这是文件夹，不是情景文件"))
    }
    var bytes: [UInt8] = []
    do {
      let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      defer { try? handle.close() }
      // A pipe gives its bytes in pieces, and may never end.
      while bytes.count <= SourceText.largestSize,
        let piece = try handle.read(upToCount: SourceText.largestSize + 1 - bytes.count),
        !piece.isEmpty
      { bytes += piece }
    } catch {
      throw failure(
        .unreadable, Message("the file cannot be read", "无法读取文件"),
        hint: Message("check that you have the right to read it", "请检查是否有读取权限"))
    }
    guard bytes.count <= SourceText.largestSize else {
      throw failure(
        .tooLarge,
        Message(
          "the file is larger than the 10 MB a scenario file may have",
          "文件超过情景文件的上限 10 MB"),
        hint: SourceText.tooLargeHint)
    }
    return bytes
  }
}
