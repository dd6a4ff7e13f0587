import Foundation
import Testing

@testable import poolcast

@Suite struct CompareAtBudgetTests {
  private let options = ["--agents", "200", "--replicates", "4", "--weeks", "12"]

  private func compare(_ folder: TemporaryFolder, _ arguments: String...) async throws
    -> Executable.Ending
  {
    try folder.writeStarter("a.yaml")
    return try await Executable.run(["compare", "a.yaml"] + arguments + options, in: folder)
  }

  @Test func theDecisionTellsWhatIsSpent() async throws {
    let folder = try TemporaryFolder()
    let ending = try await compare(folder, "--at-budget", "300万", "--csv", "d.csv")
    #expect(ending.status == 0, "\(ending.errors)")
    #expect(ending.output.hasPrefix("Every plan at a budget of ¥3M"), "\(ending.output)")
    #expect(ending.errors.contains("d.csv written"))
    let decision = try #require(folder.text("d.csv"))
    for quantity in ["acquisition_factor,,ratio", "spend_at_budget,spend,CNY", "unspent,spend,CNY"]
    {
      for plan in ["all-at-once", "small-steps"] {
        #expect(decision.contains("\(plan),,\(quantity),"))
      }
      #expect(!decision.contains("baseline,,\(quantity),"))
    }
  }

  /// The plans are not those of the file, so no results are left.
  @Test func noResultsAreWritten() async throws {
    let folder = try TemporaryFolder()
    let ending = try await compare(folder, "--at-budget", "3M", "--language", "zh")
    #expect(ending.status == 0 && folder.names() == ["a.yaml"])
    #expect(ending.output.hasPrefix("各计划同以 ¥300万 为预算"))
  }

  @Test(arguments: [
    ("0", "it must be above 0"), ("-3", "it must be above 0"), ("much", "is not an amount"),
    ("5%", "is not an amount"),
  ])
  func badBudgets(budget: String, reason: String) async throws {
    let ending = try await compare(TemporaryFolder(), "--at-budget=\(budget)")
    #expect(ending.status == 2)
    #expect(ending.errors.contains("--at-budget: ") && ending.errors.contains(reason))
  }

  @Test func whatCannotBeScaled() async throws {
    let folder = try TemporaryFolder()
    let bare = try await compare(
      folder, "--at-budget", "3M", "--set", "plans.small-steps.acquisition=")
    #expect(bare.status == 3)
    #expect(bare.errors.contains("small-steps has no acquisition to scale"), "\(bare.errors)")
    let alone = try await compare(folder, "--at-budget", "3M", "--plan", "baseline")
    #expect(alone.status == 3)
    #expect(alone.errors.contains("there is no plan besides baseline"))
    let stored = try await compare(folder, "--at-budget", "3M", "--out", "x")
    #expect(stored.status == 2 && folder.names() == ["a.yaml"])
  }
}
