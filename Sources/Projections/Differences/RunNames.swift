import Scenarios

/// What two runs name: each as the latter has it, or the former where only that one has it.
struct RunNames: Sendable {
  private let plans: [String: Plan]
  private let kpis: [String: KPI]

  init(before: StoredResults, after: StoredResults) {
    func merged<Value>(_ list: (StoredResults) -> [(String, Value)]) -> [String: Value] {
      Dictionary(list(before) + list(after)) { _, latter in latter }
    }
    plans = merged { $0.scenario.plans.map { ($0.name, $0) } }
    kpis = merged { $0.catalogue.kpis.map { ($0.id, $0) } }
  }

  func plan(_ name: String) -> Plan? { plans[name] }

  func kpi(_ id: String) -> KPI? { kpis[id] }
}
