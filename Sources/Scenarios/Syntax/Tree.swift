/// A scenario file as it is written, before anything is known about its keys.
struct Tree: Sendable {
  enum Content: Sendable {
    /// Nothing, `~` or `null`.
    case nothing
    case text(String, quoted: Bool)
    case list([Tree])
    case map([Entry])
  }

  struct Entry: Sendable {
    var key: String
    var keyOrigin: Origin
    var value: Tree
  }

  var content: Content
  var origin: Origin

  var entries: [Entry] {
    if case .map(let entries) = content { entries } else { [] }
  }

  var elements: [Tree] {
    if case .list(let elements) = content { elements } else { [] }
  }

  var isNothing: Bool {
    if case .nothing = content { true } else { false }
  }

  var text: String? {
    if case .text(let text, _) = content { text } else { nil }
  }

  /// The value of a key; nil when the key is absent, says nothing, or this is no map.
  subscript(key: String) -> Tree? {
    entries.last { $0.key == key && !$0.value.isNothing }?.value
  }

  /// What it is, in the words of messages; in Chinese what users wrote begins with a space.
  var kind: Message {
    switch content {
    case .nothing: Message("nothing", "空值")
    case .text(let text, _): Message(Wording.quoted(text), " " + Wording.quoted(text))
    case .list: Message("a list", "列表")
    case .map: Message("a map", "键值表")
    }
  }
}
