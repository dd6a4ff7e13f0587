import Scenarios

extension RunDifference {
  static func caveats(_ before: StoredResults, _ after: StoredResults) -> [Caveat] {
    let (old, new) = (before.record.settings, after.record.settings)
    var caveats: [Caveat] = []
    if before.scenario.name != after.scenario.name {
      caveats.append(.scenarios(before: before.scenario.name, after: after.scenario.name))
    }
    if old.weeks != new.weeks {
      caveats.append(.horizons(before: old.weeks, after: new.weeks))
      return caveats
    }
    if before.scenario.currency != after.scenario.currency {
      caveats.append(
        .currencies(before: before.scenario.currency, after: after.scenario.currency))
    }
    if old.seed == new.seed, old.replicates != new.replicates {
      caveats.append(
        .replicates(
          before: old.replicates, after: new.replicates,
          common: min(old.replicates, new.replicates)))
    }
    if min(old.replicates, new.replicates) == 1 { caveats.append(.oneReplicate) }
    let lonely = Set(before.catalogue.kpis.map(\.id)).symmetricDifference(
      after.catalogue.kpis.map(\.id))
    if !lonely.isEmpty { caveats.append(.kpis(lonely.sorted())) }
    return caveats
  }

  var unexplained: [Caveat] {
    settings.isEmpty && keys.isEmpty && !isNothing ? [.unexplained] : []
  }
}
