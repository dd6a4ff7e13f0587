import Foundation
import Scenarios

/// A section of the page.
struct PageSection {
  private let section: Section
  private let report: Report
  private let hasCharts: Bool

  /// Longer listings are folded.
  private static let longestListing = 12

  init(_ section: Section, _ report: Report, hasCharts: Bool) {
    self.section = section
    self.report = report
    self.hasCharts = hasCharts
  }

  var html: String {
    let id = HTML.text(section.id)
    var text = "<section id=\"\(id)\">\n" + HTML.element("h2", section.title)
    for paragraph in section.paragraphs { text += HTML.element("p", paragraph) }
    text += cards
    text += figures
    for table in section.tables { text += PageTable(table, report).html }
    for listing in section.listings { text += html(listing) }
    return text + "</section>\n"
  }

  private var cards: String {
    guard !section.cards.isEmpty else { return "" }
    let baseline = report.language.say("Baseline: ", "基准：")
    var text =
      section.cardsCaption.isEmpty
      ? "" : HTML.element("p", class: "caption", section.cardsCaption)
    text += "<ul class=\"cards\">\n"
    for card in section.cards {
      text += "<li>" + HTML.element("h3", card.title)
      text += HTML.element("p", class: "value", card.value)
      if !card.range.isEmpty { text += HTML.element("p", class: "range", card.range) }
      if !card.baseline.isEmpty {
        text += HTML.element("p", class: "base", baseline + card.baseline)
      }
      text += "</li>\n"
    }
    return text + "</ul>\n"
  }

  /// Fans side by side where there is room: there are many, and they share their axis of time.
  private var figures: String {
    var text = ""
    var isAmongFans = false
    for figure in section.figures {
      if figure.isFan != isAmongFans {
        text += figure.isFan ? "<div class=\"fans\">\n" : "</div>\n"
      }
      isAmongFans = figure.isFan
      text += html(figure)
    }
    return text + (isAmongFans ? "</div>\n" : "")
  }

  private func html(_ figure: Figure) -> String {
    let id = HTML.text(figure.id)
    var text = "<figure id=\"figure-\(id)\">\n<figcaption>" + HTML.element("h3", figure.title)
    text += HTML.element("p", figure.description) + "</figcaption>\n"
    if hasCharts {
      text += "<div class=\"charts \(figure.form.name)\" id=\"charts-\(id)\"></div>\n"
    }
    let summary = report.language.say("Numbers", "数据")
    return text + PageTable(figure.table, report).folded(summary) + "</figure>\n"
  }

  private func html(_ listing: Listing) -> String {
    let content = "<pre tabindex=\"0\">\(HTML.text(listing.text))</pre>\n"
    let lines = listing.text.utf8.count { $0 == UInt8(ascii: "\n") }
    guard lines > Self.longestListing else {
      return HTML.element("h3", listing.title) + content
    }
    let title = HTML.text(listing.title)
    return "<details class=\"listing\"><summary>\(title)</summary>\n\(content)</details>\n"
  }
}

extension Figure {
  fileprivate var isFan: Bool { form.name == "fan" }
}
