import Foundation
import Projections

/// What runs in the page, and the data that it reads.
enum PageScript {
  /// In the order in which they need each other; one scope around them all.
  static let text =
    "(() => {\n\"use strict\";\n"
    + "if (typeof Chart === \"undefined\") {\n"
    + "  document.getElementById(\"no-charts\").hidden = false;\n  return;\n}\n"
    + [
      PackageResources.data_js, PackageResources.numbers_js, PackageResources.theme_js,
      PackageResources.options_js, PackageResources.drawings_js, PackageResources.fan_js,
      PackageResources.areas_js, PackageResources.waterfall_js, PackageResources.tornado_js,
      PackageResources.waves_js, PackageResources.bubbles_js, PackageResources.heat_js,
      PackageResources.flows_js, PackageResources.report_js,
    ].map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
    + "})();\n"

  /// The report's figures as JSON that ends no script element, whatever users called their plans.
  static func data(of report: Report) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
    guard let bytes = try? encoder.encode(Content(report)) else {
      preconditionFailure("Figures are numbers and texts, which can be encoded.")
    }
    return escaped(String(decoding: bytes, as: UTF8.self))
  }

  /// These characters stand in JSON nowhere but in strings.
  private static func escaped(_ json: String) -> String {
    var text = ""
    text.reserveCapacity(json.utf8.count)
    for scalar in json.unicodeScalars {
      switch scalar {
      case "<": text += "\\u003c"
      case ">": text += "\\u003e"
      case "&": text += "\\u0026"
      case "\u{2028}": text += "\\u2028"
      case "\u{2029}": text += "\\u2029"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  private struct Content: Encodable {
    let language: String
    let currency: String
    let plans: [PlanMark]
    let figures: [FigureContent]

    init(_ report: Report) {
      language = report.language.rawValue
      currency = HumanNumber.symbol(of: report.currency)
      plans = report.plans
      figures = report.figures.map(FigureContent.init)
    }
  }

  private struct FigureContent: Encodable {
    let figure: Figure

    enum Key: CodingKey { case id, title, description, form, chart }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(figure.id, forKey: .id)
      try container.encode(figure.title, forKey: .title)
      try container.encode(figure.description, forKey: .description)
      try container.encode(figure.form.name, forKey: .form)
      try container.encode(Chart(form: figure.form), forKey: .chart)
    }
  }

  private struct Chart: Encodable {
    let form: Figure.Form

    func encode(to encoder: any Encoder) throws {
      switch form {
      case .fan(let chart): try chart.encode(to: encoder)
      case .waterfall(let chart): try chart.encode(to: encoder)
      case .stack(let chart): try chart.encode(to: encoder)
      case .distribution(let chart): try chart.encode(to: encoder)
      case .tornado(let chart): try chart.encode(to: encoder)
      case .flows(let chart): try chart.encode(to: encoder)
      case .bubbles(let chart): try chart.encode(to: encoder)
      case .waves(let chart): try chart.encode(to: encoder)
      case .heatMap(let chart): try chart.encode(to: encoder)
      }
    }
  }
}

extension Figure.Form {
  /// As the page's script and its tests call it.
  var name: String {
    switch self {
    case .fan: "fan"
    case .waterfall: "waterfall"
    case .stack: "stack"
    case .distribution: "distribution"
    case .tornado: "tornado"
    case .flows: "flows"
    case .bubbles: "bubbles"
    case .waves: "waves"
    case .heatMap: "heatMap"
    }
  }
}
