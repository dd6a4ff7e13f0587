import Foundation
import Scenarios
import ShippedScenarios
import Testing

@Suite struct CasesTests {
  /// What is compiled in is what stands in the folder.
  @Test func allFilesOfTheFolderAreShipped() throws {
    let folder = ExpectedText.repository.appendingPathComponent("scenarios")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(files.sorted() == ShippedScenario.all.map { $0.name + ".yaml" }.sorted())
    for shipped in ShippedScenario.all {
      let file = folder.appendingPathComponent(shipped.name + ".yaml")
      #expect(try Data(contentsOf: file) == Data(shipped.bytes))
    }
  }

  @Test(arguments: ShippedScenario.all.map(\.name))
  func eachHasAQuestionInBothLanguages(name: String) throws {
    let shipped = try #require(ShippedScenario.named(name))
    let read = try ScenarioReader(file: name, bytes: shipped.bytes).read()
    #expect(read.warnings.isEmpty)
    #expect(read.scenario.name == name)
    #expect(read.scenario.question.english?.isEmpty == false)
    #expect(read.scenario.question.chinese?.isEmpty == false)
    #expect(read.scenario.title.english != nil && read.scenario.title.chinese != nil)
    #expect(!read.scenario.expectations.isEmpty)
  }

  @Test func theyAreListedWithTheirQuestions() async throws {
    let folder = try TemporaryFolder()
    let english = try await Executable.run("cases", in: folder)
    let chinese = try await Executable.run("cases", "--language", "zh", in: folder)
    for shipped in ShippedScenario.all {
      #expect(english.output.contains(shipped.name))
      let scenario = try ScenarioReader(file: shipped.name, bytes: shipped.bytes).read().scenario
      #expect(chinese.output.contains(try #require(scenario.question.chinese).prefix(8)))
    }
    #expect(english.status == 0 && chinese.status == 0)
  }

  @Test func oneCanStartFromACase() async throws {
    let folder = try TemporaryFolder()
    let new = try await Executable.run("new", "mine", "--like", "beauty-chain", in: folder)
    #expect(new.status == 0)
    let check = try await Executable.run("check", "mine.yaml", in: folder)
    #expect(check.status == 0)
    #expect(check.output.contains("scenario   mine\n"))
    let none = try await Executable.run("new", "b", "--like", "beauty", in: folder)
    #expect(none.status == 2)
    #expect(none.errors.hasPrefix("error: there is no case beauty;"))
  }
}
