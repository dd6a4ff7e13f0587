import Foundation
import Projections

/// What a browser may do in the page: run its own scripts, use its own style sheet, and nothing that
/// comes from elsewhere or that a user wrote into a title (Content Security Policy, level 3).
struct ContentPolicy {
  let scripts: [String]
  let style: String

  var text: String {
    [
      "default-src 'none'", "script-src " + scripts.map(Self.source).joined(separator: " "),
      "style-src " + Self.source(style), "img-src data:", "base-uri 'none'", "form-action 'none'",
    ].joined(separator: "; ")
  }

  private static func source(_ content: String) -> String {
    "'sha256-" + Data(SHA256Digest(of: content.utf8).bytes).base64EncodedString() + "'"
  }
}
