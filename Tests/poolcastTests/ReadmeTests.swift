import Foundation
import Testing

@testable import poolcast

/// README.zh.md says in Chinese what README.md says.
@Suite struct ReadmeTests {
  private let english = try? Self.lines("README.md")
  private let chinese = try? Self.lines("README.zh.md")

  private static func lines(_ name: String) throws -> [String] {
    let file = ExpectedText.repository.appendingPathComponent(name)
    return try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
  }

  /// The marks with which lines begin that are a heading, the edge of a block or a row of a table.
  private static func outline(_ lines: [String]) -> [String] {
    lines.compactMap { line in
      ["## ", "# ", "```", "|"].first(where: line.hasPrefix)
    }
  }

  /// Commands in backticks or on a line of their own, without the option that asks for Chinese.
  private static func commands(_ lines: [String]) -> [String] {
    let text = lines.joined(separator: "\n")
    let inText = text.matches(of: /`((?:poolcast|make|swift) [^`\n]+)`/).map { String($0.1) }
    let alone = lines.filter { $0.hasPrefix("poolcast ") || $0.hasPrefix("make ") }
      .map { line in line.split(separator: "#")[0].split(separator: " ").joined(separator: " ") }
    return (inText + alone).map {
      $0.replacing(" ARGS=\"--language zh\"", with: "").replacing(" --language zh", with: "")
    }
  }

  @Test func bothHaveTheSameOutline() throws {
    let (english, chinese) = (try #require(english), try #require(chinese))
    #expect(Self.outline(chinese) == Self.outline(english))
  }

  @Test func bothNameTheSameCommands() throws {
    let (english, chinese) = (try #require(english), try #require(chinese))
    #expect(Self.commands(chinese) == Self.commands(english))
    #expect(Self.commands(english).count > 20)
  }

  @Test func theyPointToEachOther() throws {
    #expect(try #require(english).joined().contains("(README.zh.md)"))
    #expect(try #require(chinese).joined().contains("(README.md)"))
  }

  /// Plans head the same columns in the printed tables, and as many rows stand below them.
  @Test func printedTablesHaveTheSameRows() throws {
    func rules(_ lines: [String]) -> [Int] {
      lines.indices.filter { lines[$0].hasPrefix("──") }.map { rule in
        lines[rule...].prefix { !$0.isEmpty }.count
      }
    }
    #expect(rules(try #require(chinese)) == rules(try #require(english)))
  }

  @Test func exitCodesAreListed() throws {
    for status in ExitStatus.allCases {
      #expect(try #require(chinese).contains { $0.hasPrefix("| \(status.rawValue) | ") })
    }
  }
}
