/// Something that is wrong, or suspicious, in a scenario: where, what, and how to mend it.
public struct Diagnostic: Sendable, Equatable {
  public enum Severity: String, Sendable, Comparable {
    case error, warning

    public static func < (left: Severity, right: Severity) -> Bool {
      left == .error && right == .warning
    }

    var word: Message {
      switch self {
      case .error: Message("error", "错误")
      case .warning: Message("warning", "警告")
      }
    }
  }

  /// What kind of trouble it is, for programs that sort diagnostics.
  public enum Code: String, Sendable, CaseIterable {
    // The file as a whole.
    case unreadable, tooLarge, notUTF8, empty, syntax, tooComplex
    // Keys and values.
    case unknownKey, duplicateKey, missingKey, wrongType, badNumber, badName, duplicateName
    case outOfRange, unknownName, misplacedKey, conflict, limit, unitSlip
    // Relations between values.
    case shares, cycle, inheritance
    /// The path of an override leads nowhere.
    case badOverride
    // Warnings.
    case neverTouches, unusedPort, unusedChannel, capExceeded, tooFewStaff, noStaff
    case likeBaseline, afterHorizon, withoutEffect
  }

  public let severity: Severity
  public let code: Code
  /// The file as the user named it, or the option (`--set market.members=0`) that brought the value.
  public let source: String
  /// From 1; nil when it concerns the whole file or an option.
  public let line: Int?
  /// From 1, in Unicode scalars; nil when it concerns the whole line or more.
  public let column: Int?
  public let message: Message
  public let hint: Message?
  /// The text of that line, without its end.
  public let sourceLine: String?

  public init(
    severity: Severity, code: Code, source: String, line: Int? = nil, column: Int? = nil,
    message: Message, hint: Message? = nil, sourceLine: String? = nil
  ) {
    self.severity = severity
    self.code = code
    self.source = source
    self.line = line
    self.column = column
    self.message = message
    self.hint = hint
    self.sourceLine = sourceLine
  }
}

/// Everything that keeps a scenario from being simulated, in the order of the file.
public struct InvalidScenario: Error, Sendable, Equatable, CustomStringConvertible {
  /// At least one.
  public let diagnostics: [Diagnostic]
  /// How many more there were than are listed.
  public let omitted: Int

  public init(diagnostics: [Diagnostic], omitted: Int = 0) {
    self.diagnostics = diagnostics
    self.omitted = omitted
  }

  public var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }

  public var description: String { rendered(in: .english) }

  /// All diagnostics as a terminal shows them.
  public func rendered(in language: Language) -> String {
    var parts = diagnostics.map { $0.rendered(in: language) }
    if omitted > 0 {
      parts.append(language.say("… and \(omitted) more", "……另有 \(omitted) 条"))
    }
    return parts.joined(separator: "\n")
  }
}
