import Scenarios

/// A table with a column for each plan. Plans that do not fit beside each other come in blocks below.
package struct PlanTable {
  package struct Row {
    package var title: String
    /// One for each plan.
    package var cells: [String]
  }

  /// Names of the plans.
  let plans: [String]
  /// What stands above the names; empty: nothing.
  var titles: [String] = []
  let rows: [Row]

  /// Between columns.
  static let gap = "  "
  private static let widestName = 28

  /// Blocks one below the other, an empty line after each.
  func lines(width: Int) -> [String] {
    let titleWidth = rows.map { DisplayWidth.of($0.title) }.max() ?? 0
    let names = plans.map { DisplayWidth.cut(DisplayWidth.printable($0), to: Self.widestName) }
    let titles = titles.map { DisplayWidth.cut($0, to: Self.widestName) }
    let widths = names.enumerated().map { plan, name in
      max(
        DisplayWidth.of(name), titles.isEmpty ? 0 : DisplayWidth.of(titles[plan]),
        rows.map { DisplayWidth.of($0.cells[plan]) }.max() ?? 0)
    }
    return groups(of: widths, room: width - titleWidth).flatMap { plans in
      lines(
        plans: plans, headings: [titles, names].filter { !$0.isEmpty },
        widths: [titleWidth] + plans.map { widths[$0] }) + [""]
    }
  }

  private func groups(of widths: [Int], room: Int) -> [[Int]] {
    var groups: [[Int]] = []
    var left = 0
    for plan in widths.indices {
      if groups.isEmpty || left < widths[plan] + Self.gap.count {
        groups.append([])
        left = room
      }
      groups[groups.count - 1].append(plan)
      left -= widths[plan] + Self.gap.count
    }
    return groups
  }

  private func lines(plans: [Int], headings: [[String]], widths: [Int]) -> [String] {
    func line(_ cells: [String]) -> String {
      let padded = zip(cells, widths).map { DisplayWidth.padded($0, to: $1) }
      let text = padded.joined(separator: Self.gap)
      return String(text.reversed().drop { $0 == " " }.reversed())
    }
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: Self.gap)
    return headings.map { heading in line([""] + plans.map { heading[$0] }) } + [rule]
      + rows.map { row in line([row.title] + plans.map { row.cells[$0] }) }
  }
}

extension PlanTable {
  /// A table of plans of a scenario. In Chinese their titles stand above the names by which files and
  /// commands call them.
  init(of plans: [Plan], rows: [Row], language: Language) {
    self.init(
      plans: plans.map(\.name),
      titles: language == .chinese ? plans.map { $0.chineseHeading } : [], rows: rows)
  }
}

extension Plan {
  /// What people call it: its title, or its name where it has none in the language.
  package func heading(in language: Language) -> String {
    if let title = title.text(in: language) { return DisplayWidth.printable(title) }
    guard name == Self.baselineName else { return DisplayWidth.printable(name) }
    return language.say("Baseline", "基准")
  }

  /// What files and commands call it; in Chinese its title before that.
  func fileHeading(in language: Language) -> String {
    let (title, name) = (chineseHeading, DisplayWidth.printable(name))
    return language == .english || title.isEmpty || title == name ? name : "\(title) \(name)"
  }

  fileprivate var chineseHeading: String {
    guard name != Plan.baselineName || title.chinese != nil else { return "基准" }
    return DisplayWidth.printable(title.chinese ?? "")
  }
}
