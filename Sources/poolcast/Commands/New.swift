import ArgumentParser
import Scenarios

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
    help: ArgumentHelp("The file to write. (default: <name>.yaml)", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var out: String?

  private var language: Language { .ofEnvironment }

  func run() throws {
    let text = try StarterScenario.text(name: name, language: language)
    let path = out ?? "\(name).yaml"
    try NewFile.create(path, text)
    try Console.print(
      language.say("wrote \(path): a scenario that runs as it is", "已写入 \(path)：可直接运行的情景"))
    try writeSchema(beside: path)
    try Console.print(language.say("next: ", "下一步：") + "poolcast run \(ShellWord.quoted(path))")
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
