import Projections
import Scenarios

/// The words of a notebook in its language.
struct CellWords: Sendable {
  let language: Language
  let catalogue: Catalogue

  func text(_ english: String, _ chinese: String) -> String { language.say(english, chinese) }

  /// A label in Python code. `say` takes the Chinese one where there is a font for it.
  func python(_ english: String, _ chinese: String) -> String {
    let fallback = CodeLiteral.string(english)
    return language == .english ? fallback : "say(\(CodeLiteral.string(chinese)), \(fallback))"
  }

  func python(_ label: Message) -> String { python(label.english, label.chinese) }

  /// A label in R code.
  func r(_ english: String, _ chinese: String) -> String {
    CodeLiteral.string(text(english, chinese))
  }

  /// The title of a KPI as a label in Python code: its id where there is no font for a Chinese one.
  func python(kpi id: String) -> String {
    let title = CodeLiteral.string(catalogue[id]?.title(in: language) ?? id)
    return language == .english ? title : "say(\(title), \(CodeLiteral.string(id)))"
  }

  func r(kpi id: String) -> String {
    CodeLiteral.string(catalogue[id]?.title(in: language) ?? id)
  }

  /// A table of columns and what they mean.
  func columns(_ rows: [(name: String, english: String, chinese: String)]) -> String {
    let head = text("| column | meaning |", "| 列 | 含义 |")
    let lines = rows.map { "| \($0.name) | \(text($0.english, $0.chinese)) |" }
    return ([head, "|---|---|"] + lines).joined(separator: "\n")
  }
}
