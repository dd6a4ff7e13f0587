import Foundation
import Scenarios
import Testing

@Suite struct NewTests {
  @Test func starterRunsAsItIs() async throws {
    let folder = try TemporaryFolder()
    let new = try await Executable.run("new", "茶饮", in: folder)
    #expect(new.status == 0)
    #expect(folder.names() == ["poolcast.schema.json", "茶饮.yaml"])
    #expect(
      new.output == """
        wrote 茶饮.yaml: a scenario that runs as it is
        wrote poolcast.schema.json: lets your editor complete and check it
        next: poolcast run 茶饮.yaml

        """)
    #expect(folder.text("poolcast.schema.json") == ScenarioSchema.json)
    let run = try await Executable.run(["run", "茶饮.yaml"] + small, in: folder)
    #expect(run.status == 0)
  }

  @Test func nothingIsOverwritten() async throws {
    let folder = try TemporaryFolder()
    try folder.write("mine.yaml", "# mine")
    let ending = try await Executable.run("new", "mine", in: folder)
    #expect(ending.status == 1)
    #expect(ending.errors == "error: mine.yaml exists already; it is left as it is\n")
    #expect(folder.text("mine.yaml") == "# mine")
    #expect(folder.names() == ["mine.yaml"])
  }

  @Test func schemaOfAnotherVersionStays() async throws {
    let folder = try TemporaryFolder()
    try folder.write("poolcast.schema.json", "{}")
    let ending = try await Executable.run("new", "a", "--out", "b.yaml", in: folder)
    #expect(ending.status == 0)
    #expect(ending.errors.hasPrefix("note: poolcast.schema.json is of another version"))
    #expect(folder.text("poolcast.schema.json") == "{}")
    #expect(folder.names() == ["b.yaml", "poolcast.schema.json"])
  }

  @Test func badNamesAreRefused() async throws {
    let folder = try TemporaryFolder()
    let ending = try await Executable.run("new", "a/b", in: folder)
    #expect(ending.status == 3)
    #expect(folder.names() == [])
  }

  @Test func folderThatDoesNotExist() async throws {
    let folder = try TemporaryFolder()
    let ending = try await Executable.run("new", "a", "--out", "no/a.yaml", in: folder)
    #expect(ending.status == 1)
    #expect(ending.errors == "error: cannot create no/a.yaml: No such file or directory\n")
  }
}

@Suite struct SchemaTests {
  @Test func printsTheSchema() async throws {
    let ending = try await Executable.run("schema", in: TemporaryFolder())
    #expect(ending.status == 0)
    #expect(ending.output == ScenarioSchema.json)
  }

  @Test func renewsASchemaButNothingElse() async throws {
    let folder = try TemporaryFolder()
    try folder.write("old.json", #"{"title": "Poolcast scenario"}"#)
    try folder.write("other.json", "{}")
    let renewed = try await Executable.run("schema", "--out", "old.json", in: folder)
    #expect(renewed.status == 0)
    #expect(folder.text("old.json") == ScenarioSchema.json)
    let refused = try await Executable.run("schema", "--out", "other.json", in: folder)
    #expect(refused.status == 1)
    #expect(folder.text("other.json") == "{}")
    #expect(folder.names() == ["old.json", "other.json"])
  }
}
