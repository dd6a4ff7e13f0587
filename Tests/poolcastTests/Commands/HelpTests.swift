import Foundation
import Testing

@testable import poolcast

@Suite struct HelpTests {
  @Test(arguments: [
    ("help", ["--help"]), ("help-run", ["run", "--help"]), ("help-check", ["check", "--help"]),
    ("help-explain", ["help", "explain"]), ("help-new", ["new", "-h"]),
    ("help-schema", ["schema", "--help"]), ("help-validate", ["validate", "--help"]),
    ("help-compare", ["compare", "--help"]), ("help-pilot", ["pilot", "--help"]),
    ("help-assess", ["assess", "--help"]), ("help-cases", ["cases", "--help"]),
    ("help-transfer", ["transfer", "--help"]), ("help-report", ["report", "--help"]),
    ("help-diff", ["diff", "--help"]),
    ("help-workbook", ["workbook", "--help"]),
    ("help-notebook", ["notebook", "--help"]),
  ])
  func helpTexts(name: String, arguments: [String]) async throws {
    let ending = try await Executable.run(arguments, in: TemporaryFolder())
    #expect(ending.status == 0)
    #expect(ending.errors == "")
    try ExpectedText.check(ending.output, is: name)
  }

  @Test func withoutArgumentsItHelps() async throws {
    let ending = try await Executable.run([], in: TemporaryFolder())
    #expect(ending.status == 0)
    try ExpectedText.check(ending.output, is: "help")
  }

  @Test func version() async throws {
    let ending = try await Executable.run("--version", in: TemporaryFolder())
    #expect(ending.output == Version.current + "\n")
    #expect(ending.status == 0)
  }

  @Test func readmeListsTheExitCodes() throws {
    let readme = try String(
      contentsOf: ExpectedText.repository.appendingPathComponent("README.md"), encoding: .utf8)
    for status in ExitStatus.allCases {
      #expect(readme.contains("| \(status.rawValue) | \(status.meaning) |"))
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionScripts(shell: String) async throws {
    let ending = try await Executable.run(
      "--generate-completion-script", shell, in: TemporaryFolder())
    #expect(ending.status == 0)
    // Fish names options without their hyphens.
    for word in ["poolcast", "replicates", "explain"] {
      let hasWord = ending.output.contains(word)
      #expect(hasWord, "\(word)")
    }
  }

  /// Bash understands its script, and completes with it.
  @Test func bashCompletes() async throws {
    let folder = try TemporaryFolder()
    let ending = try await Executable.shell(
      """
      source <($poolcast --generate-completion-script bash)
      COMP_WORDS=(poolcast run --fo) COMP_CWORD=2 COMP_LINE="poolcast run --fo"
      COMP_POINT=${#COMP_LINE} COMP_TYPE=9
      _poolcast poolcast --fo run 2>/dev/null
      printf '%s\\n' "${COMPREPLY[@]}"
      """, in: folder)
    #expect(ending.output.contains("--format"))
  }
}
