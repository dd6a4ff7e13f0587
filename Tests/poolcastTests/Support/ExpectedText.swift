import Foundation
import Testing

/// Texts that Poolcast prints to the letter, kept in `ExpectedTexts`.
///
/// `POOLCAST_RENEW_EXPECTED_TEXTS=1 swift test --filter poolcastTests` writes them anew.
enum ExpectedText {
  static func check(_ text: String, is name: String, _ location: SourceLocation = #_sourceLocation)
    throws
  {
    let file = folder.appendingPathComponent(name + ".txt")
    if ProcessInfo.processInfo.environment["POOLCAST_RENEW_EXPECTED_TEXTS"] == "1" {
      try Data(text.utf8).write(to: file)
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    #expect(text == expected, sourceLocation: location)
  }

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("ExpectedTexts")

  /// The folder of the package.
  static let repository = folder.deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
}
