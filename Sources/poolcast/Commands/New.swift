import ArgumentParser
import Projections
import Scenarios
import ShippedScenarios

struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a commented scenario to start from.",
    discussion: """
      The scenario runs as it is. Its JSON Schema, poolcast.schema.json, is written beside it, so \
      that editors complete and check while one types. A file that exists is not overwritten.
      """)

  @Argument(help: "Name of the scenario, Chinese or not.")
  var name: String

  @Option(
    help: ArgumentHelp(
      "Start from a scenario that comes with Poolcast; `poolcast cases` lists them.",
      valueName: "case"),
    completion: .list(ShippedScenario.all.map(\.name)))
  var like: String?

  @Option(
    help: ArgumentHelp("The file to write. (default: <name>.yaml)", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var out: String?

  func run() throws {
    let text = try text()
    let path = out ?? "\(name).yaml"
    try NewFile.create(path, text)
    try Console.print("wrote \(path): a scenario that runs as it is")
    try writeSchema(beside: path)
    try Console.print("next: poolcast run \(ShellWord.quoted(path))")
  }

  private func text() throws -> String {
    guard let like else { return try StarterScenario.text(name: name) }
    guard let shipped = ShippedScenario.named(like) else {
      throw Failure(
        .usage,
        "there is no case \(DisplayWidth.printable(like)); `poolcast cases` lists those there are")
    }
    return try StarterScenario.text(name: name, like: shipped.text)
  }

  private func writeSchema(beside path: String) throws {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let schema = folder + "poolcast.schema.json"
    switch NewFile.content(of: schema) {
    case nil:
      try NewFile.create(schema, ScenarioSchema.json)
      try Console.print("wrote \(schema): lets your editor complete and check it")
    case ScenarioSchema.json: break
    default:
      Console.note(
        "note: \(schema) is of another version and was left as it is; "
          + "`poolcast schema --out` renews it")
    }
  }
}
