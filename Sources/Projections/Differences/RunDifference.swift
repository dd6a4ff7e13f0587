import Scenarios

/// What changed between two runs of a scenario: what was set, what was written, and what came out.
///
/// docs/results.md says how KPIs are held against each other.
public struct RunDifference: Sendable {
  /// How KPIs are held against each other.
  public enum Pairing: Sendable, Equatable {
    /// Of the same seed: replicate by replicate, so many that both have.
    case replicates(Int)
    /// Of different seeds: means of so many replicates each.
    case means(before: Int, after: Int)
    /// Not at all: over horizons of different length.
    case none
  }

  /// What makes the runs hard to compare.
  public enum Caveat: Sendable, Equatable {
    case scenarios(before: String, after: String)
    case horizons(before: Int, after: Int)
    case currencies(before: String, after: String)
    /// Of the same seed, but not of the same number of replicates; held against each other are so many.
    case replicates(before: Int, after: Int, common: Int)
    /// A single replicate has no error.
    case oneReplicate
    /// KPIs that only one of the runs has, for want of a channel in the other.
    case kpis([String])
    /// Nothing that was set or written differs, and yet KPIs do.
    case unexplained
  }

  /// The share of differences within error that come out beyond it.
  public static let chance = 0.01

  public let settings: [SettingChange]
  public let keys: [KeyChange]
  /// Plans that both have; none where KPIs cannot be compared.
  public let plans: [PlanDifference]
  public let choice: ChoiceDifference
  public let pairing: Pairing
  public private(set) var caveats: [Caveat]
  /// The currency of all money that is compared.
  public let currency: String
  let names: RunNames

  /// Keys that are told as settings.
  private static let settingKeys: Set = [
    "name", "simulation.agents", "simulation.replicates", "simulation.seed", "calendar.weeks",
    "calendar.step",
  ]

  /// - Throws: ``InvalidScenario`` when a scenario cannot be read again.
  public init(from before: StoredResults, to after: StoredResults) throws(InvalidScenario) {
    settings = SettingChange.all(from: before.record, to: after.record)
    keys = try before.reader.changes(to: after.reader).filter {
      !Self.settingKeys.contains($0.path)
    }
    choice = ChoiceDifference(before: before, after: after)
    pairing = Self.pairing(before, after)
    currency = after.scenario.currency
    names = RunNames(before: before, after: after)
    plans = Self.plans(before, after, pairing)
    caveats = Self.caveats(before, after)
    caveats += unexplained
  }

  private static func pairing(_ before: StoredResults, _ after: StoredResults) -> Pairing {
    let (old, new) = (before.record.settings, after.record.settings)
    guard old.weeks == new.weeks else { return .none }
    return old.seed == new.seed
      ? .replicates(min(old.replicates, new.replicates))
      : .means(before: old.replicates, after: new.replicates)
  }

  private static func plans(
    _ before: StoredResults, _ after: StoredResults, _ pairing: Pairing
  ) -> [PlanDifference] {
    let comparesMoney = before.scenario.currency == after.scenario.currency
    switch pairing {
    case .none: return []
    case .replicates(let count):
      return KPIComparison(
        before: before.restricted(toReplicates: count),
        after: after.restricted(toReplicates: count), isPaired: true, comparesMoney: comparesMoney
      ).plans
    case .means:
      return KPIComparison(
        before: before, after: after, isPaired: false, comparesMoney: comparesMoney
      ).plans
    }
  }
}

// MARK: - In numbers

extension RunDifference {
  public var kpis: [KPIDifference] { plans.flatMap(\.kpis) }

  public func count(of change: KPIDifference.Change) -> Int { kpis.count { $0.change == change } }

  /// How many differences could be beyond error by chance alone: those that have an error. Certain ones
  /// could not.
  public var couldBeChance: Int {
    kpis.count {
      [.withinError, .beyondError].contains($0.change) && $0.difference.error ?? 0 > 0
    }
  }

  /// How many one would expect to be if nothing had changed.
  public var expectedByChance: Double { Self.chance * Double(couldBeChance) }

  /// Whether nothing differs at all.
  public var isNothing: Bool {
    settings.isEmpty && keys.isEmpty && kpis.allSatisfy { $0.change == .none }
      && choice.isChanged != true
  }
}
