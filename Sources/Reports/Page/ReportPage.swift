import Foundation
import Projections
import Scenarios

/// A report as one HTML file that needs nothing from elsewhere.
public struct ReportPage: Sendable {
  /// As it is called in a folder of results.
  public static let fileName = OwnedFiles.report

  let report: Report
  /// What draws the charts; nil for a page of tables.
  let library: ChartLibrary?

  public init(_ report: Report, library: ChartLibrary?) {
    self.report = report
    self.library = library
  }

  private var language: Language { report.language }

  public var html: String {
    let style = String(decoding: PackageResources.report_css, as: UTF8.self)
    let scripts = library.map { [$0.source, PageScript.text] } ?? []
    var page = "<!DOCTYPE html>\n<html lang=\"\(language.say("en", "zh-Hans"))\">\n"
    page += head(style: style, policy: ContentPolicy(scripts: scripts, style: style))
    page += "<body>\n" + header + navigation + "<main>\n"
    if library == nil {
      page += HTML.element("p", class: "hint", ChartLibrary.hint.text(in: language))
    } else {
      let broken = ChartLibrary.broken.text(in: language)
      page += "<p class=\"hint\" id=\"no-charts\" hidden>\(HTML.text(broken))</p>\n"
      page += "<noscript>" + HTML.element("p", class: "hint", Self.noScript.text(in: language))
      page += "</noscript>\n"
    }
    for section in report.sections {
      page += PageSection(section, report, hasCharts: library != nil).html
    }
    page += "</main>\n"
    if library != nil {
      let data = PageScript.data(of: report)
      page += "<script type=\"application/json\" id=\"report-data\">\(data)</script>\n"
    }
    for script in scripts { page += "<script>\(script)</script>\n" }
    return page + "</body>\n</html>\n"
  }

  /// The policy comes before everything that it binds.
  private func head(style: String, policy: ContentPolicy) -> String {
    """
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="\(policy.text)">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>\(HTML.text(report.title))</title>
    <style>\(style)</style>
    </head>

    """
  }

  private var header: String {
    var text = "<header>\n" + HTML.element("h1", report.title)
    if !report.question.isEmpty { text += HTML.element("p", class: "question", report.question) }
    text += "<ul class=\"plans\">\n"
    for plan in report.plans {
      let title = HTML.text(plan.title)
      text += "<li><i class=\"\(plan.style)\"></i><span title=\"\(HTML.text(plan.name))\">"
      text += title + "</span></li>\n"
    }
    return text + "</ul>\n</header>\n"
  }

  private var navigation: String {
    let label = language.say("Sections", "章节")
    var text = "<nav aria-label=\"\(label)\">\n"
    for section in report.sections {
      text += "<a href=\"#\(HTML.text(section.id))\">\(HTML.text(section.label))</a>\n"
    }
    return text + "</nav>\n"
  }

  private static let noScript = Message(
    "The charts need JavaScript. All numbers stand in the tables.",
    "图表需要 JavaScript。所有数字都在表格中。")
}

extension PlanMark {
  /// How many colours there are besides that of baseline.
  private static let hues = 7

  /// Its classes in the style sheet: a colour, and from the second round on a pattern.
  var style: String {
    guard colour > Self.hues else { return "key plan-\(max(colour, 0))" }
    let place = colour - 1
    return "key plan-\(place % Self.hues + 1) round-\(min(place / Self.hues, 3))"
  }
}
