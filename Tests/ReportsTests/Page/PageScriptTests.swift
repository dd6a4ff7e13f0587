import Foundation
import Testing

@testable import Reports

@Suite struct PageScriptTests {
  /// What the page's script gets to see.
  private static func data(_ report: Report) throws -> [String: Any] {
    let text = PageScript.data(of: report)
    return try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func everyFigureIsThereInItsForm() throws {
    let data = try Self.data(SampleReport.report())
    let figures = try #require(data["figures"] as? [[String: Any]])
    #expect(figures.map { $0["id"] as? String } == SampleReport.ids)
    #expect(
      figures.map { $0["form"] as? String } == [
        "fan", "waterfall", "stack", "distribution", "tornado", "flows", "bubbles", "waves",
        "heatMap",
      ])
    #expect(data["currency"] as? String == "¥")
    #expect(data["language"] as? String == "en")
    #expect((data["plans"] as? [[String: Any]])?.map { $0["colour"] as? Int } == [0, 1, 2])
  }

  @Test func numbersComeThroughAsTheyAre() throws {
    let report = SampleReport.report(plans: 1)
    guard case .fan(let fan) = report.figures[0].form else { throw CancellationError() }
    let figures = try #require(Self.data(report)["figures"] as? [[String: Any]])
    let chart = try #require(figures[0]["chart"] as? [String: Any])
    let bands = try #require(chart["bands"] as? [[String: Any]])
    let median = try #require(bands[0]["median"] as? [Any])
    #expect(median[0] is NSNull)
    #expect(median.dropFirst().map { $0 as? Double } == Array(fan.bands[0].median.dropFirst()))
  }

  @Test(arguments: [
    "</script>", "<!--", "&amp;", "\u{2028}\u{2029}", "\"}];alert(1)//", "\u{0}\u{7}\\",
  ])
  func textsComeThroughAndEndNothing(text: String) throws {
    let json = PageScript.data(of: SampleReport.report(text))
    for sign in ["<", ">", "&", "\u{2028}", "\u{2029}"] { #expect(!json.contains(sign)) }
    let plans = try #require(Self.data(SampleReport.report(text))["plans"] as? [[String: Any]])
    #expect(plans[1]["title"] as? String == "\(text) 1")
  }

  /// NaN is no JSON; the script takes such a text for a number that is not defined.
  @Test func undefinedNumbersDoNotStopTheReport() {
    var section = Section("own", "Own")
    section.figures = [
      Figure(
        .flows(
          FlowChart(
            labels: ["a"], plans: [.init(plan: 0, flows: [.init(from: 0, to: 0, members: .nan)])])),
        description: "", table: SampleReport.table("own"))
    ]
    let json = PageScript.data(of: SampleReport.report().with(section))
    #expect(json.contains("\"members\":\"NaN\""))
  }

  @Test func theScriptEndsNoElement() {
    #expect(!PageScript.text.lowercased().contains("</script"))
    #expect(!PageScript.text.contains("<!--"))
  }
}

extension Report {
  fileprivate func with(_ section: Section) -> Report {
    Report(
      language: language, title: title, question: question, currency: currency, plans: plans,
      sections: [section])
  }
}
