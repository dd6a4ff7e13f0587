import Yams

/// Turns YAML text into a ``Tree``: Yams parses, this resolves aliases, finds duplicate keys and
/// holds depth and size within limits.
///
/// Two things are kept from Yams by replacing single characters of the text, which leaves every line
/// and column as it was:
/// - **Aliases.** `*name` becomes a plain text that begins with a stand-in. Yams would expand
///   aliases of aliases without limit; here the expansion is counted.
/// - **Duplicate keys.** Yams gives up at the first. All but the last of them get a stand-in for
///   their first letter and are reported from the tree.
struct TreeComposer {
  static let deepest = 24
  static let mostNodes = 400_000
  /// Characters read again to find further duplicate keys.
  static let mostRepeatedWork = 2_000_000

  struct Problem {
    let code: Diagnostic.Code
    let origin: Origin
    let message: Message
    let hint: Message?
  }

  static let tooDeep = Message(
    "values are nested more than \(deepest) levels deep here", "此处嵌套超过 \(deepest) 层")

  private let source: Int
  private let aliasMark: Unicode.Scalar
  private var problems: [Problem] = []
  private var anchors: [String: Tree] = [:]
  private var openAnchors: Set<String> = []
  private var nodes = 0
  private var replacedKeys: [Origin: Unicode.Scalar] = [:]

  /// - Parameter source: 0 for the file, else the number of the override.
  private init(source: Int, aliasMark: Unicode.Scalar) {
    self.source = source
    self.aliasMark = aliasMark
  }

  /// The tree, nil when there is none (an empty text, a syntax error), and what is wrong with it.
  static func compose(_ text: String, source: Int) -> (tree: Tree?, problems: [Problem]) {
    guard let standIns = StandIns(for: text) else {
      return (
        nil,
        [
          Problem(
            code: .tooComplex, origin: Origin(source: source),
            message: Message(
              "the file uses every character of Unicode's private area",
              "文件用尽了 Unicode 私用区的全部字符"), hint: nil)
        ]
      )
    }
    var composer = TreeComposer(source: source, aliasMark: standIns.alias)
    let tree = composer.parse(text, standIns)
    return (tree, composer.problems)
  }

  private mutating func parse(_ text: String, _ standIns: StandIns) -> Tree? {
    var scalars = Array(text.unicodeScalars)
    AliasMarking.mark(&scalars, with: aliasMark)
    let lineStarts = AliasMarking.lineStarts(scalars)
    var keyMarks = standIns.keys.makeIterator()
    var work = 0
    while true {
      do {
        let parser = try Parser(yaml: String(String.UnicodeScalarView(scalars)), encoding: .utf8)
        guard let root = try parser.singleRoot() else { return nil }
        // Yams holds anchors weakly: they live as long as the parser.
        return withExtendedLifetime(parser) { tree(of: root, depth: 0) }
      } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
        work += scalars.count
        let place = Origin(source: source, line: context.mark.line, column: context.mark.column)
        let index = lineStarts[context.mark.line - 1] + context.mark.column - 1
        guard work < TreeComposer.mostRepeatedWork, replacedKeys[place] == nil,
          let standIn = keyMarks.next(),
          let letter = AliasMarking.firstLetter(ofKeyAt: index, in: scalars)
        else {
          let key = Wording.quoted(keys.first ?? "")
          report(
            .duplicateKey, place, Message("the key \(key) stands twice", "键 \(key) 出现两次"))
          return nil
        }
        replacedKeys[place] = scalars[letter]
        scalars[letter] = standIn
      } catch {
        problems.append(SyntaxError.problem(of: error, in: text, source: source))
        return nil
      }
    }
  }

  private mutating func report(
    _ code: Diagnostic.Code, _ origin: Origin, _ message: Message, hint: Message? = nil
  ) {
    problems.append(Problem(code: code, origin: origin, message: message, hint: hint))
  }

  // MARK: Nodes

  private mutating func tree(of node: Node, depth: Int) -> Tree? {
    let origin = origin(of: node.mark)
    guard depth <= TreeComposer.deepest else {
      report(.tooComplex, origin, TreeComposer.tooDeep)
      return nil
    }
    guard count(1, origin) else { return nil }
    let anchor = node.anchor?.rawValue
    if let anchor { openAnchors.insert(anchor) }
    defer { if let anchor { openAnchors.remove(anchor) } }
    guard let result = content(of: node, origin, depth) else { return nil }
    if let anchor { anchors[anchor] = result }
    return result
  }

  private mutating func content(of node: Node, _ origin: Origin, _ depth: Int) -> Tree? {
    refuseTag(of: node, origin)
    switch node {
    case .scalar(let scalar):
      return tree(of: scalar, origin)
    case .sequence(let sequence):
      var elements: [Tree] = []
      for element in sequence {
        guard let tree = tree(of: element, depth: depth + 1) else { return nil }
        elements.append(tree)
      }
      return Tree(content: .list(elements), origin: origin)
    case .mapping(let mapping):
      return tree(of: mapping, origin, depth)
    case .alias:
      report(.syntax, origin, Message("an alias may not stand here", "此处不能使用别名"))
      return nil
    }
  }

  private mutating func tree(of scalar: Node.Scalar, _ origin: Origin) -> Tree? {
    let isPlain = scalar.style == .plain
    if isPlain, scalar.string.unicodeScalars.first == aliasMark {
      return resolve(alias: String(scalar.string.unicodeScalars.dropFirst()), origin)
    }
    let text = restored(scalar.string)
    if isPlain, ["", "~", "null", "Null", "NULL"].contains(text) {
      return Tree(content: .nothing, origin: origin)
    }
    return Tree(content: .text(text, quoted: !isPlain), origin: origin)
  }

  private mutating func resolve(alias name: String, _ origin: Origin) -> Tree? {
    if openAnchors.contains(name) {
      report(
        .syntax, origin,
        Message(
          "the alias \(Wording.quoted("*" + name)) stands inside what it repeats",
          "别名 \(Wording.quoted("*" + name)) 出现在它所重复的内容之中"),
        hint: Message(
          "a value cannot contain itself; write the part out", "值不能包含自身；请把这部分写出来"))
      return nil
    }
    guard let target = anchors[name] else {
      let hint = Suggestion.hint(
        for: name, among: anchors.keys.sorted(), called: .anchorAbove)
      report(
        .syntax, origin,
        Message(
          "there is no anchor \(Wording.quoted("&" + name)) above",
          "上文没有锚点 \(Wording.quoted("&" + name))"), hint: hint)
      return nil
    }
    guard count(target.size, origin) else { return nil }
    return target
  }

  /// False, with an error, when the limit is exceeded.
  private mutating func count(_ more: Int, _ origin: Origin) -> Bool {
    nodes += more
    guard nodes > TreeComposer.mostNodes else { return true }
    report(
      .tooComplex, origin,
      Message(
        "the file has more than \(TreeComposer.mostNodes) values, those repeated by aliases included",
        "文件中的值（含别名重复的）超过 \(TreeComposer.mostNodes) 个"))
    return false
  }

  private mutating func tree(of mapping: Node.Mapping, _ origin: Origin, _ depth: Int) -> Tree? {
    var entries: [Tree.Entry] = []
    var first: [String: Origin] = [:]
    for (keyNode, valueNode) in mapping {
      let keyOrigin = self.origin(of: keyNode.mark)
      guard let key = key(of: keyNode, keyOrigin) else { return nil }
      guard let value = tree(of: valueNode, depth: depth + 1) else { return nil }
      if let earlier = first[key] {
        report(
          .duplicateKey, keyOrigin,
          Message(
            "the key \(Wording.quoted(key)) stands twice in this map",
            "键 \(Wording.quoted(key)) 在此键值表中出现两次"),
          hint: Message(
            "it first stands in line \(earlier.line)", "首次出现在第 \(earlier.line) 行"))
        continue
      }
      first[key] = keyOrigin
      entries.append(Tree.Entry(key: key, keyOrigin: keyOrigin, value: value))
    }
    return Tree(content: .map(entries), origin: origin)
  }

  private mutating func key(of node: Node, _ origin: Origin) -> String? {
    guard case .scalar(let scalar) = node, scalar.string.unicodeScalars.first != aliasMark else {
      report(.syntax, origin, Message("a key must be a plain word", "键须为普通的词"))
      return nil
    }
    var text = restored(scalar.string)
    if let letter = replacedKeys[origin] {
      text = String(String.UnicodeScalarView([letter] + text.unicodeScalars.dropFirst()))
    }
    if text == "<<", scalar.style == .plain {
      report(
        .syntax, origin,
        Message("merge keys (`<<`) are not supported", "不支持合并键（`<<`）"),
        hint: Message(
          "plans inherit with `from: NAME`; repeat a whole value with an alias (`key: *name`)",
          "计划用 `from: NAME` 继承；要重复整个值请用别名（`key: *name`）"))
    }
    return text
  }

  private mutating func refuseTag(of node: Node, _ origin: Origin) {
    let tag: Tag
    switch node {
    case .scalar(let scalar): tag = scalar.tag
    case .sequence(let sequence): tag = sequence.tag
    case .mapping(let mapping): tag = mapping.tag
    case .alias: return
    }
    // Yams marks quoted scalars with the tag of text.
    guard tag.rawValue != Tag.implicit.rawValue, tag.rawValue != Tag.Name.str.rawValue else {
      return
    }
    report(
      .syntax, origin,
      Message(
        "tags such as \(Wording.quoted(tag.rawValue)) are not supported",
        "不支持 \(Wording.quoted(tag.rawValue)) 这类标签"),
      hint: Message(
        "leave the tag out: the kind of a value follows from its key",
        "请去掉标签：值的类型由键决定"))
  }

  private func restored(_ text: String) -> String {
    guard text.unicodeScalars.contains(aliasMark) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == aliasMark ? "*" : $0 }))
  }

  private func origin(of mark: Mark?) -> Origin {
    Origin(source: source, line: mark?.line ?? 0, column: mark?.column ?? 0)
  }
}

extension Tree {
  /// How many values it holds, itself included.
  var size: Int {
    switch content {
    case .nothing, .text: 1
    case .list(let elements): elements.reduce(1) { $0 + $1.size }
    case .map(let entries): entries.reduce(1) { $0 + $1.value.size }
    }
  }
}
