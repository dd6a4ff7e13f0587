/// A text for people, in both languages. What users wrote, keys and ids stand in it as they are.
public struct Message: Sendable, Hashable {
  public let english: String
  public let chinese: String

  public init(_ english: String, _ chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  /// A text that needs no translation: a number, a key, what somebody wrote.
  public init(verbatim text: String) { self.init(text, text) }

  public static let none = Message(verbatim: "")

  /// A key in a noun's place. In Chinese a space sets it off from what follows.
  static func key(_ key: String) -> Message { Message("`\(key)`", "`\(key)` ") }

  public func text(in language: Language) -> String { language.say(english, chinese) }

  public static func + (left: Message, right: Message) -> Message {
    Message(left.english + right.english, left.chinese + right.chinese)
  }
}

/// An error that says in both languages what is wrong and how to mend it.
public protocol ExplainedError: Error, CustomStringConvertible {
  var message: Message { get }
}

extension ExplainedError {
  public var description: String { message.english }
}
