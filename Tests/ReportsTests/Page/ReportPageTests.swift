import Foundation
import Projections
import Scenarios
import Testing

@testable import Reports

@Suite struct ReportPageTests {
  static let library = ChartLibrary(source: "/*! Chart.js v3.9.1 */ var Chart;")
  static let hostile = "</script><script>alert(1)</script>\"'><img src=x onerror=alert(1)>&\u{202E}"

  @Test func theLanguageIsSaid() {
    let english = ReportPage(SampleReport.report(), library: nil).html
    let chinese = ReportPage(SampleReport.report(language: .chinese), library: nil).html
    #expect(english.contains("<html lang=\"en\">"))
    #expect(chinese.contains("<html lang=\"zh-Hans\">"))
  }

  @Test func textsOfUsersStayTexts() {
    let page = ReportPage(SampleReport.report(Self.hostile), library: Self.library).html
    let plain = ReportPage(SampleReport.report("Staged"), library: Self.library).html
    for tag in ["<script", "</script", "<img", "<p", "<td", "<li"] {
      #expect(Self.count(tag, in: page) == Self.count(tag, in: plain), "\(tag)")
    }
    #expect(page.contains("&lt;img src=x onerror=alert(1)&gt;"))
    #expect(!page.contains("\u{202E}\u{3C}"))
  }

  @Test func aTextCannotLeaveAnAttribute() {
    let page = ReportPage(SampleReport.report("\" onclick=\"x"), library: nil).html
    #expect(!page.contains("\" onclick"))
    #expect(page.contains("&quot; onclick=&quot;x"))
  }

  @Test func thePolicyAllowsTheScriptsOfThePageAlone() throws {
    let page = ReportPage(SampleReport.report(Self.hostile), library: Self.library).html
    let policy = try #require(
      page.firstMatch(of: /http-equiv="Content-Security-Policy" content="([^"]*)"/)
    ).1
    let scripts = page.matches(of: /<script>(.*?)<\/script>/.dotMatchesNewlines()).map(\.1)
    let style = try #require(page.firstMatch(of: /<style>(.*?)<\/style>/.dotMatchesNewlines())).1
    #expect(scripts.count == 2)
    let expected =
      "default-src 'none'; script-src " + scripts.map(Self.source).joined(separator: " ")
      + "; style-src " + Self.source(style)
      + "; img-src data:; base-uri 'none'; form-action 'none'"
    #expect(policy == expected)
    #expect(page.firstMatch(of: /<[^>]*\sstyle=/) == nil)
    #expect(page.firstMatch(of: /<[^>]* on[a-z]+=/) == nil)
  }

  @Test func nothingIsAskedOfTheNetwork() {
    let page = ReportPage(SampleReport.report(), library: nil).html
    #expect(page.firstMatch(of: /https?:|@import|url\(| src=| href="[^#]/) == nil)
  }

  @Test func withoutChartsTheTablesAndAHintRemain() {
    for language in Language.allCases {
      let page = ReportPage(SampleReport.report(language: language), library: nil).html
      #expect(!page.contains("<script"))
      #expect(page.contains(HTML.text(ChartLibrary.hint.text(in: language))))
      for id in SampleReport.ids { #expect(page.contains("<table id=\"table-\(id)\">")) }
    }
  }

  @Test func everyPartOfASectionIsShown() {
    var section = Section("own", "Title")
    section.paragraphs = ["Paragraph"]
    section.cards = [Card(title: "NPV", value: "¥3M", range: "¥1M to ¥5M", baseline: "¥2M")]
    section.tables = [SampleReport.table("own")]
    section.listings = [
      Listing(title: "Command", text: "poolcast run a.yaml"),
      Listing(title: "File", text: String(repeating: "a: 1\n", count: 40)),
    ]
    let html = PageSection(section, SampleReport.report(), hasCharts: true).html
    for text in [
      "<section id=\"own\">", "<h2>Title</h2>", "<p>Paragraph</p>", "<h3>NPV</h3>",
      "<p class=\"value\">¥3M</p>", "<p class=\"range\">¥1M to ¥5M</p>",
      "<p class=\"base\">Baseline: ¥2M</p>", "<h3>Command</h3>", "poolcast run a.yaml</pre>",
      "<details class=\"listing\"><summary>File</summary>",
    ] {
      #expect(html.contains(text), "\(text)")
    }
  }

  @Test func moreThanOneRoundOfColoursIsToldApartByDashes() {
    let style = { PlanMark(name: "a", title: "a", colour: $0).style }
    #expect(style(0) == "key plan-0")
    #expect(style(7) == "key plan-7")
    #expect(style(8) == "key plan-1 round-1")
    #expect(style(15) == "key plan-1 round-2")
    #expect(Set((0...28).map(style)).count == 29)
    #expect(style(1000).hasSuffix("round-3"))
  }

  private static func count(_ text: String, in page: String) -> Int {
    page.components(separatedBy: text).count - 1
  }

  private static func source(_ text: some StringProtocol) -> String {
    "'sha256-" + Data(SHA256Digest(of: text.utf8).bytes).base64EncodedString() + "'"
  }
}
