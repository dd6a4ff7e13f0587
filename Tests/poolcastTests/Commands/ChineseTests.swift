import Foundation
import Testing

/// What the commands print in Chinese, to the letter.
@Suite struct ChineseTests {
  @Test func run() async throws {
    let folder = try TemporaryFolder()
    try folder.writeStarter("a.yaml")
    let options = ["--agents", "200", "--replicates", "8", "--weeks", "40", "--language", "zh"]
    let ending = try await Executable.run(["run", "a.yaml"] + options, in: folder)
    #expect(ending.status == 0)
    try ExpectedText.check(ending.output, is: "zh-run")
    #expect(ending.errors.contains("\n已写入 results/starter/；"))
    #expect(ending.errors.contains(" 万会员周，用时 "))
  }

  @Test func check() async throws {
    let folder = try TemporaryFolder()
    try folder.writeStarter("a.yaml")
    let ending = try await Executable.run("check", "a.yaml", "--language", "zh", in: folder)
    #expect(ending.status == 0 && ending.errors == "")
    try ExpectedText.check(ending.output, is: "zh-check")
  }

  @Test func checkWithErrors() async throws {
    let folder = try TemporaryFolder()
    try folder.writeStarter("a.yaml")
    let text = try #require(folder.text("a.yaml"))
    try folder.write(
      "a.yaml",
      text.replacing("members: 2_000_000", with: "members: -1")
        .replacing("weeks: 104", with: "weks: 104")
        .replacing("share: 0.7", with: "share: 70")
        .replacing("trigger: ad,", with: "trigger: ads,")
        .replacing("after: pilot", with: "after: pilots"))
    try folder.write("b.yaml", "poolcast: 1\nname: [a\nmarket: {members: 5}\n")
    let ending = try await Executable.run(
      "check", "none.yaml", "a.yaml", "b.yaml", "--language", "zh", in: folder)
    #expect(ending.status == 3 && ending.output == "")
    try ExpectedText.check(ending.errors, is: "zh-check-errors")
  }

  @Test func explain() async throws {
    let folder = try TemporaryFolder()
    try folder.writeStarter("a.yaml")
    let ending = try await Executable.run(
      "explain", "a.yaml", "--plan", "small-steps", "--language", "zh", in: folder)
    #expect(ending.status == 0 && ending.errors == "")
    try ExpectedText.check(ending.output, is: "zh-explain")
  }

  /// Tables of a folder are for programs too: they are the same in every language.
  @Test func filesDoNotDependOnTheLanguage() async throws {
    let folder = try TemporaryFolder()
    try folder.writeStarter("a.yaml")
    for language in ["en", "zh"] {
      let ending = try await Executable.run(
        ["run", "a.yaml", "--quiet", "--out", language, "--language", language] + small, in: folder)
      #expect(ending.status == 0)
    }
    let english = folder.contents(of: "en").filter { $0.key != "run.json" }
    #expect(english.count == 13)
    #expect(folder.contents(of: "zh").filter { $0.key != "run.json" } == english)
  }

  @Test(arguments: [
    ("LC_ALL=zh_CN.UTF-8", true), ("LC_ALL= LANG=zh_TW", true), ("LC_ALL=C LANG=zh_CN", false),
    ("LC_ALL= LC_MESSAGES=en_GB.UTF-8 LANG=zh_CN.UTF-8", false), ("LC_ALL= LANG=", false),
  ])
  func environmentChooses(variables: String, isChinese: Bool) async throws {
    let folder = try TemporaryFolder()
    let ending = try await Executable.shell("\(variables) $poolcast check none.yaml", in: folder)
    #expect(ending.status == 3)
    #expect(ending.errors.contains("没有这个文件") == isChinese, "\(ending.errors)")
    #expect(ending.errors.contains("no such file") == !isChinese)
  }

  @Test func optionOverridesTheEnvironment() async throws {
    let folder = try TemporaryFolder()
    let ending = try await Executable.shell(
      "LC_ALL=zh_CN.UTF-8 $poolcast check none.yaml --language en", in: folder)
    #expect(ending.errors == "none.yaml: error: there is no such file\n")
  }

  /// Failures that are not of a scenario.
  @Test(arguments: [
    (["run", "a.yaml", "--out", "place"], 1, "已存在，且不是 Poolcast 写的"),
    (["compare", "place"], 1, "中没有 Poolcast 的结果"),
    (["compare", "a.yaml", "--plan", "baseline"], 3, "除基准外没有计划"),
    (["assess", "a.yaml", "--replicates", "1"], 3, "一次重复说明不了风险"),
    (["pilot", "a.yaml", "--plan", "all-at-once"], 3, "没有可评估的试点"),
    (["compare", "a.yaml", "--csv", "none/a.csv"], 1, "没有可写入的文件夹"),
  ])
  func failures(arguments: [String], status: Int32, said: String) async throws {
    let folder = try TemporaryFolder()
    try folder.writeStarter("a.yaml")
    try folder.makeFolder("place")
    try folder.write("place/mine.txt", "")
    let ending = try await Executable.run(arguments + ["--language", "zh"], in: folder)
    #expect(ending.status == status)
    #expect(ending.errors.hasPrefix("错误：") && ending.errors.contains(said), "\(ending.errors)")
  }
}
