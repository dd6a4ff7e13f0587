import Scenarios

/// What changed between two runs, one change a row; of KPIs, every one that was held against each other.
struct DifferenceCSV: CSVTable {
  static let fileName = "difference.csv"
  static let columns = [
    "kind", "plan", "item", "unit", "before", "after", "difference", "standard_error", "changed",
  ]
  let difference: RunDifference

  func write(to sink: inout RowSink) {
    write(difference.choice, to: &sink)
    for change in difference.settings {
      sink.row { row in
        row.start("setting", item: change.setting.rawValue)
        row.value(change.before.joined(separator: "; "))
        row.value(change.after.joined(separator: "; "))
        row.end(changed: true)
      }
    }
    for change in difference.keys {
      sink.row { row in
        row.start("key", plan: change.plan ?? "", item: change.path)
        row.value(change.before ?? "")
        row.value(change.after ?? "")
        row.end(changed: true)
      }
    }
    for plan in difference.plans { write(plan, to: &sink) }
  }

  private func write(_ choice: ChoiceDifference, to sink: inout RowSink) {
    func plan(_ answer: Result<ChoiceDifference.Answer, DecisionError>) -> String {
      (try? answer.get())?.plan ?? ""
    }
    sink.row { row in
      row.start("choice", item: "plan")
      row.cell(plan(choice.before))
      row.cell(plan(choice.after))
      row.end(changed: choice.isChanged)
    }
  }

  private func write(_ plan: PlanDifference, to sink: inout RowSink) {
    for kpi in plan.kpis {
      sink.row { row in
        row.start(
          "kpi", plan: plan.plan, item: kpi.kpi.id,
          unit: kpi.kpi.unit.text(currency: difference.currency))
        row.cell(kpi.before.mean)
        row.cell(kpi.after.mean)
        row.end(kpi.difference, changed: kpi.change == .untold ? nil : kpi.change == .beyondError)
      }
    }
  }
}

extension CSVText {
  fileprivate mutating func start(
    _ kind: String, plan: String = "", item: String, unit: String = ""
  ) {
    for text in [kind, plan, item, unit] { cell(text) }
  }

  /// A value as it is written. A negative number is no formula.
  fileprivate mutating func value(_ text: String) {
    if text.utf8.first == UInt8(ascii: "-"), let number = NumberText.parse(text) {
      cell(number)
    } else {
      cell(text)
    }
  }

  fileprivate mutating func end(_ difference: Measured = Measured(), changed: Bool?) {
    cell(difference.value)
    cell(difference.error)
    cell(changed.map { $0 ? 1 : 0 })
  }
}

extension RunDifference {
  /// The changes as CSV.
  public func csv(_ options: CSVOptions = CSVOptions()) -> String {
    DifferenceCSV(difference: self).text(options)
  }
}
