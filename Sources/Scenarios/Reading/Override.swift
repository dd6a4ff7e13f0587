/// A value given beside the file: `--set segments.city.start.private=0.1`.
public struct Override: Sendable, Equatable {
  /// Keys and names joined by points, as in ``UncertainNumber/path``.
  public let path: String
  /// What would stand in the file: a number, a text, `{a: 1}`, `[1, 2]`; empty removes.
  public let value: String
  /// How diagnostics name it.
  public let label: String

  /// - Parameter label: The option that brought it, when that is not `--set`: `--agents 500`.
  public init(path: String, value: String, label: String? = nil) {
    self.path = path.trimmed
    self.value = value
    self.label = Wording.plain(label ?? "--set \(path)=\(value)", limit: 160)
  }

  /// Parses `path=value`. A text without `=` becomes an override that the reader refuses.
  public init(_ argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      self.init(path: "", value: "", label: "--set \(argument)")
      return
    }
    self.init(
      path: String(parts[0]), value: String(parts[1]), label: "--set \(argument)")
  }
}

/// An override of a value within a plan.
struct PlanOverride {
  let plan: String
  let assignment: Assignment
}

/// A value on its way to its place in a tree.
struct Assignment {
  /// Keys and names still to go, joined by points; empty at the place itself.
  let path: String
  let value: Tree
  /// The path that was gone already.
  var gone = ""

  /// The tree with the value in place; unchanged, with an error, when the path leads nowhere.
  /// Keys that are missing are added: whether they are known is for the reader to say.
  func apply(to tree: Tree, _ log: inout DiagnosticLog) -> Tree {
    guard !path.isEmpty else { return value }
    switch tree.content {
    case .map(let entries): return setKey(in: entries, of: tree, &log)
    case .list(let elements): return setElement(in: elements, of: tree, &log)
    case .nothing:
      return setKey(in: [], of: Tree(content: .map([]), origin: value.origin), &log)
    case .text:
      log.error(
        .badOverride, at: value.origin,
        Message(
          "\(Wording.quoted(gone)) is a single value, \(tree.kind.english), and has no parts",
          "\(Wording.quoted(gone)) 是单个值\(tree.kind.chinese)，没有下级"),
        hint: Message(
          "set it as a whole: \(Wording.plain(gone))={…}", "请整体设置：\(Wording.plain(gone))={…}"))
      return tree
    }
  }

  private func setKey(in entries: [Tree.Entry], of tree: Tree, _ log: inout DiagnosticLog) -> Tree {
    let key = Assignment.head(of: path, among: entries.map(\.key)) ?? firstWord
    var entries = entries
    let rest = rest(behind: key)
    if let index = entries.lastIndex(where: { $0.key == key }) {
      entries[index].value = rest.apply(to: entries[index].value, &log)
    } else {
      let missing = Tree(content: .nothing, origin: value.origin)
      entries.append(
        Tree.Entry(key: key, keyOrigin: value.origin, value: rest.apply(to: missing, &log)))
    }
    return Tree(content: .map(entries), origin: tree.origin)
  }

  private func setElement(in elements: [Tree], of tree: Tree, _ log: inout DiagnosticLog) -> Tree {
    let names = elements.enumerated().map { Assignment.name(of: $1, at: $0) }
    guard let name = Assignment.head(of: path, among: names),
      let index = names.firstIndex(of: name)
    else {
      let word = firstWord
      log.error(
        .badOverride, at: value.origin,
        Message(
          "there is no \(Wording.quoted(word)) in \(Wording.quoted(gone))",
          "\(Wording.quoted(gone)) 中没有 \(Wording.quoted(word))"),
        hint: Suggestion.hint(for: word, among: names, called: .name))
      return tree
    }
    var elements = elements
    elements[index] = rest(behind: name).apply(to: elements[index], &log)
    return Tree(content: .list(elements), origin: tree.origin)
  }

  /// What an element of a list goes by in paths.
  static func name(of element: Tree, at index: Int) -> String {
    for key in ["name", "kpi", "from_week"] {
      if let name = element[key]?.text?.trimmed { return name }
    }
    return String(index)
  }

  /// The longest of some names with which a path begins: names may contain points themselves.
  static func head(of path: String, among names: [String]) -> String? {
    names.filter { !$0.isEmpty && (path == $0 || path.hasPrefix($0 + ".")) }
      .max { $0.count < $1.count }
  }

  private var firstWord: String { String(path.prefix { $0 != "." }) }

  private func rest(behind head: String) -> Assignment {
    Assignment(
      path: String(path.dropFirst(head.count + 1)), value: value,
      gone: gone.isEmpty ? head : "\(gone).\(head)")
  }
}

/// Sets overrides in the tree of a file.
struct OverrideSetting {
  private(set) var root: Tree
  private(set) var planOverrides: [PlanOverride] = []

  init(_ overrides: [Override], in root: Tree, _ log: inout DiagnosticLog) {
    self.root = root
    for (index, override) in overrides.enumerated() {
      guard let value = OverrideSetting.value(of: override, source: index + 1, &log) else {
        continue
      }
      set(value, at: override.path, &log)
    }
  }

  /// The value as a tree; nil, with errors, when it cannot be one.
  private static func value(
    of override: Override, source: Int, _ log: inout DiagnosticLog
  ) -> Tree? {
    let origin = Origin(source: source)
    guard !override.path.isEmpty else {
      log.error(
        .badOverride, at: origin,
        Message("an override needs a path and a value", "覆盖值须有路径和值"),
        hint: Message(
          "for example --set segments.city.start.private=0.1",
          "例如 --set segments.city.start.private=0.1"))
      return nil
    }
    guard override.value.unicodeScalars.allSatisfy({ !$0.isControl || $0 == "\n" }) else {
      log.error(
        .badOverride, at: origin,
        Message("the value has characters that cannot be printed", "值中含有不可打印的字符"))
      return nil
    }
    let (tree, problems) = TreeComposer.compose(override.value, source: source)
    for problem in problems { log.error(problem.code, at: origin, problem.message) }
    guard problems.isEmpty else { return nil }
    return (tree ?? Tree(content: .nothing, origin: origin)).moved(to: origin)
  }

  private mutating func set(_ value: Tree, at path: String, _ log: inout DiagnosticLog) {
    guard !path.hasSuffix("."), !path.hasPrefix("."), !path.contains("..") else {
      log.error(
        .badOverride, at: value.origin,
        Message("the path has an empty part", "路径中有空的部分"))
      return
    }
    guard path.hasPrefix("plans.") else {
      root = Assignment(path: path, value: value).apply(to: root, &log)
      return
    }
    let inside = String(path.dropFirst("plans.".count))
    let names = (root["plans"]?.elements ?? []).compactMap { $0["name"]?.text?.trimmed }
    let name = Assignment.head(of: inside, among: names + [Plan.baselineName])
    guard let name, inside != name else {
      let word = name ?? String(inside.prefix { $0 != "." })
      log.error(
        .badOverride, at: value.origin,
        name == nil
          ? Message("there is no plan \(Wording.quoted(word))", "没有计划 \(Wording.quoted(word))")
          : Message("the path must go on behind the name of the plan", "计划名称之后须继续写路径"),
        hint: name == nil
          ? Suggestion.hint(for: word, among: names, called: .plan)
          : Message(
            "for example plans.\(word).fixed_cost_per_week",
            "例如 plans.\(word).fixed_cost_per_week"))
      return
    }
    let key = String(inside.dropFirst(name.count + 1))
    guard key != "name", key != "from" else {
      log.error(
        .badOverride, at: value.origin,
        Message(
          "`\(key)` of a plan can only be changed in the file", "计划的 `\(key)` 只能在文件中修改"),
        hint: key == "from"
          ? Message("set the values that the plan is to have instead", "请直接设置该计划应有的值") : nil)
      return
    }
    if !names.contains(name) { addBaseline(at: value.origin) }
    let assignment = Assignment(
      path: key, value: value, gone: "plans.\(name)")
    planOverrides.append(PlanOverride(plan: name, assignment: assignment))
  }

  /// An entry for a baseline that the file does not mention.
  private mutating func addBaseline(at origin: Origin) {
    func text(_ text: String) -> Tree {
      Tree(content: .text(text, quoted: false), origin: origin)
    }
    let name = Tree.Entry(key: "name", keyOrigin: origin, value: text(Plan.baselineName))
    let plan = Tree(content: .map([name]), origin: origin)
    let plans = root["plans"]?.elements ?? []
    let list = Tree(content: .list([plan] + plans), origin: root["plans"]?.origin ?? origin)
    guard case .map(var entries) = root.content else { return }
    entries.removeAll { $0.key == "plans" }
    entries.append(Tree.Entry(key: "plans", keyOrigin: list.origin, value: list))
    root = Tree(content: .map(entries), origin: root.origin)
  }
}

extension Tree {
  /// The same tree, all of it at one place.
  func moved(to origin: Origin) -> Tree {
    switch content {
    case .nothing, .text:
      return Tree(content: content, origin: origin)
    case .list(let elements):
      return Tree(content: .list(elements.map { $0.moved(to: origin) }), origin: origin)
    case .map(let entries):
      let moved = entries.map {
        Entry(key: $0.key, keyOrigin: origin, value: $0.value.moved(to: origin))
      }
      return Tree(content: .map(moved), origin: origin)
    }
  }
}
