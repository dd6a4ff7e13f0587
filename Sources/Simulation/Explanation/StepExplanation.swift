import Scenarios

/// The phases of a step, in order, with a scenario's own numbers in the model's formulas.
///
/// Numbers come from the code that the simulation itself runs, with uncertain numbers at their central
/// value. A plan is looked at twice: in the step in which its first wave opens, and ``AtScale``, with a
/// tenth of the market in its pool.
public struct StepExplanation: Sendable {
  public enum Value: Sendable, Equatable {
    case number(Double)
    /// 0 to 1.
    case share(Double)
    /// In the scenario's currency.
    case money(Double)
    case text(Message)
  }

  /// One number, its unit, and the keys of the scenario file that it comes from.
  public struct Quantity: Sendable, Equatable {
    public let name: Message
    public let value: Value
    /// Empty for texts and shares; for money what it is per, if anything.
    public let unit: Message
    /// As in `--set`.
    public let keys: [String]

    init(
      _ name: Message, _ value: Value, _ unit: Message = .none, from keys: [String] = []
    ) {
      self.name = name
      self.value = value
      self.unit = unit
      self.keys = keys
    }
  }

  /// Quantities that belong together, such as those of a plan and segment.
  public struct Group: Sendable, Equatable {
    /// Empty when they belong to the whole scenario.
    public let heading: Message
    public let quantities: [Quantity]

    init(_ heading: Message, _ quantities: [Quantity]) {
      self.heading = heading
      self.quantities = quantities
    }
  }

  /// One phase of a step.
  public struct Phase: Sendable, Equatable {
    /// Its section in docs/model.md: `5.1`.
    public let section: String
    public let title: Message
    /// What happens in it, in words.
    public let statement: Message
    public let formulas: [Message]
    public let groups: [Group]
  }

  /// In the order in which a step goes through them.
  public let phases: [Phase]

  public init(_ scenario: Scenario) {
    let setting = ExplanationSetting(scenario)
    phases = [
      setting.calendar, setting.rollout, setting.staff, setting.voice, setting.budget,
      setting.touchResponse, setting.movement, setting.orders, setting.invitation,
      setting.referral, setting.money,
    ]
  }
}
