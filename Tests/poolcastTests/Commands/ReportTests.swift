import Foundation
import Testing

@Suite struct ReportTests {
  private static func results(in folder: TemporaryFolder) async throws {
    try folder.writeStarter("a.yaml")
    let ending = try await Executable.run(
      ["run", "a.yaml", "--out", "r", "--quiet"] + small, in: folder)
    #expect(ending.status == 0)
  }

  @Test func writesThePageIntoTheFolder() async throws {
    let folder = try TemporaryFolder()
    try await Self.results(in: folder)
    let ending = try await Executable.run("report", "r", in: folder)
    #expect(ending.status == 0)
    #expect(ending.output == "")
    #expect(ending.errors.hasPrefix("r/report.html written\n"))
    let page = try #require(folder.text("r/report.html"))
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
    #expect(page.hasSuffix("</html>\n"))
    #expect(page.contains("<table"))
  }

  @Test func aRunWritesItToo() async throws {
    let folder = try TemporaryFolder()
    try folder.writeStarter("a.yaml")
    let ending = try await Executable.run(
      ["run", "a.yaml", "--out", "r", "--report"] + small, in: folder)
    #expect(ending.status == 0)
    #expect(ending.errors.contains("r/report.html written\n"))
    let page = folder.text("r/report.html")
    _ = try await Executable.run("report", "r", "--out", "again.html", "--quiet", in: folder)
    #expect(page != nil && folder.text("again.html") == page)
  }

  @Test func saysWhatChangedSinceAnotherRun() async throws {
    let folder = try TemporaryFolder()
    try await Self.results(in: folder)
    _ = try await Executable.run(
      ["run", "a.yaml", "--out", "s", "--quiet", "--set", "market.members=3M"] + small, in: folder)
    let ending = try await Executable.run("report", "s", "--since", "r", "--quiet", in: folder)
    #expect(ending.status == 0)
    #expect(folder.text("s/report.html")?.contains("<td class=t>market.members") == true)
    let missing = try await Executable.run("report", "s", "--since", "nowhere", in: folder)
    #expect(missing.status == 1)
    #expect(missing.errors.contains("nowhere holds no results"))
  }

  @Test func anotherFileAndLanguage() async throws {
    let folder = try TemporaryFolder()
    try await Self.results(in: folder)
    let former = folder.contents(of: "r")
    let ending = try await Executable.run(
      "report", "r/", "--out", "b.html", "--language", "zh", "--quiet", in: folder)
    #expect(ending.status == 0)
    #expect(ending.errors == "")
    #expect(folder.text("b.html")?.contains("<html lang=\"zh-Hans\">") == true)
    #expect(folder.contents(of: "r") == former)
  }

  @Test func withoutChartsItSaysHowToGetThem() async throws {
    let folder = try TemporaryFolder()
    try await Self.results(in: folder)
    let ending = try await Executable.shell("POOLCAST_CHART_JS= $poolcast report r", in: folder)
    #expect(ending.status == 0)
    #expect(ending.errors.contains("libjs-chart.js"))
    #expect(folder.text("r/report.html")?.contains("libjs-chart.js") == true)
    #expect(folder.text("r/report.html")?.contains("<script") == false)
  }

  @Test func aFileThatIsNoChartJSIsRefused() async throws {
    let folder = try TemporaryFolder()
    try await Self.results(in: folder)
    let ending = try await Executable.shell(
      "POOLCAST_CHART_JS=a.yaml $poolcast report r", in: folder)
    #expect(ending.status == 1)
    #expect(ending.errors.contains("POOLCAST_CHART_JS names a.yaml"))
    #expect(folder.bytes("r/report.html") == nil)
  }

  /// `withPage`: whether the page was asked for as well.
  @Test(arguments: [true, false])
  func imagesNeedABrowser(withPage: Bool) async throws {
    let folder = try TemporaryFolder()
    try await Self.results(in: folder)
    // Chart.js in name only, so that the test needs none.
    try folder.write("chart.js", "/*! Chart.js v3.9.1 */")
    let out = withPage ? "--out b.html" : ""
    let ending = try await Executable.shell(
      "POOLCAST_CHART_JS=chart.js PATH= $poolcast report r --images i \(out)", in: folder)
    #expect(ending.status == (withPage ? 0 : 1))
    #expect(ending.errors.contains("there are no images: none of chromium"))
    #expect(folder.bytes(withPage ? "b.html" : "r/report.html") != nil)
    #expect(folder.names().contains("i") == false)
  }

  @Test func aBrowserThatFailsIsTold() async throws {
    let folder = try TemporaryFolder()
    try await Self.results(in: folder)
    try folder.write("chart.js", "/*! Chart.js v3.9.1 */")
    try folder.makeFolder("bin")
    try folder.write("bin/chromium", "#!/bin/sh\nexit 3\n")
    let ending = try await Executable.shell(
      "chmod +x bin/chromium; POOLCAST_CHART_JS=chart.js PATH=$PWD/bin $poolcast report r --images i",
      in: folder)
    #expect(ending.status == 1)
    #expect(ending.errors.contains("the browser could not draw the page"))
  }

  @Test func aFolderWithoutResults() async throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("r")
    let ending = try await Executable.run("report", "r", in: folder)
    #expect(ending.status == 1)
    #expect(ending.errors.hasPrefix("error: "))
    #expect(folder.names(in: "r") == [])
  }

  @Test(arguments: ["--out", "--images"])
  func emptyNames(option: String) async throws {
    let ending = try await Executable.run("report", "r", option, "", in: TemporaryFolder())
    #expect(ending.status == 2)
    #expect(ending.errors.contains("\(option) needs the name of a f"))
  }
}
