import ArgumentParser
import Projections
import Reports
import Scenarios
import ShippedScenarios

struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a commented scenario to start from.",
    discussion: """
      The scenario runs as it is. Its JSON Schema, poolcast.schema.json, is written beside it, so \
      that editors complete and check while one types. A file that exists is not overwritten. With \
      --like the title, the question and the expectations of the case are left out; its comments \
      stay.
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

  private var language: Language { .ofEnvironment }

  func run() throws {
    let text = try text()
    let path = out ?? "\(name).yaml"
    try NewFile.create(path, text)
    try Console.print(
      language.say("wrote \(path): a scenario that runs as it is", "已写入 \(path)：可直接运行的情景"))
    try writeSchema(beside: path)
    try Console.print(language.say("next: ", "下一步：") + "poolcast run \(ShellWord.quoted(path))")
  }

  private func text() throws -> String {
    guard let like else { return try StarterScenario.text(name: name, language: language) }
    guard let shipped = ShippedScenario.named(like) else {
      throw Failure(
        .usage,
        Message(
          "there is no case \(DisplayWidth.printable(like)); `poolcast cases` lists those there are",
          "没有案例 \(DisplayWidth.printable(like))；`poolcast cases` 列出全部案例"))
    }
    return try StarterScenario.text(name: name, like: shipped.text, language: language)
  }

  private func writeSchema(beside path: String) throws {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let schema = folder + "poolcast.schema.json"
    switch NewFile.content(of: schema) {
    case nil:
      try NewFile.create(schema, ScenarioSchema.json)
      try Console.print(
        language.say(
          "wrote \(schema): lets your editor complete and check it",
          "已写入 \(schema)：供编辑器补全和检查情景文件"))
    case ScenarioSchema.json: break
    default:
      Console.note(
        language.say(
          "note: \(schema) is of another version and was left as it is; "
            + "`poolcast schema --out` renews it",
          "注意：\(schema) 属于另一版本，未改动；`poolcast schema --out` 可更新它"))
    }
  }
}
