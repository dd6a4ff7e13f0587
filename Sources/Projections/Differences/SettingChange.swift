import Scenarios

/// A setting that differs between two runs.
public struct SettingChange: Sendable, Equatable {
  public enum Setting: String, Sendable, CaseIterable {
    case scenarioName = "scenario_name"
    case version, agents, replicates, weeks, step, seed
    /// Plans that were run.
    case plans
    /// Keys given with `--set`.
    case overrides
  }

  public let setting: Setting
  /// One value; of plans and overrides, those that the other run does not have.
  public let before: [String]
  public let after: [String]

  /// All that differ, in the order of ``Setting``.
  static func all(from before: RunRecord, to after: RunRecord) -> [SettingChange] {
    Setting.allCases.compactMap { setting in
      let (old, new) = (before.values(of: setting), after.values(of: setting))
      let change = SettingChange(
        setting: setting, before: old.filter { !new.contains($0) },
        after: new.filter { !old.contains($0) })
      return change.before.isEmpty && change.after.isEmpty ? nil : change
    }
  }
}

extension RunRecord {
  fileprivate func values(of setting: SettingChange.Setting) -> [String] {
    switch setting {
    case .scenarioName: [scenarioName]
    case .version: [version]
    case .agents: [String(settings.agents)]
    case .replicates: [String(settings.replicates)]
    case .weeks: [String(settings.weeks)]
    case .step: [settings.step]
    case .seed: [String(settings.seed)]
    case .plans: settings.plans
    case .overrides: settings.overrides
    }
  }
}
