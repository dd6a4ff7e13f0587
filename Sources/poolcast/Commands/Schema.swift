import ArgumentParser
import Scenarios

struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the JSON Schema of scenario files, for editors.")

  @Option(
    help: ArgumentHelp(
      "Write it to this file; a former schema is replaced, another file is not.",
      valueName: "file"),
    completion: .file(extensions: ["json"]))
  var out: String?

  func run() throws {
    guard let out else { return try Console.print(ScenarioSchema.json) }
    if let former = NewFile.content(of: out) {
      guard former.contains("\"Poolcast scenario\"") else {
        throw Failure(
          .runFailed,
          Message(
            "\(out) exists and is no schema of Poolcast; it is left as it is",
            "\(out) 已存在，且不是 Poolcast 的 schema，未改动"))
      }
      try NewFile.replace(out, ScenarioSchema.json)
    } else {
      try NewFile.create(out, ScenarioSchema.json)
    }
    try Console.print(Language.ofEnvironment.say("wrote \(out)", "已写入 \(out)"))
  }
}
