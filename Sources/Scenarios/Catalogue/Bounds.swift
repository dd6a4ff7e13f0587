/// The values a number may take.
struct Bounds: Sendable, Equatable {
  let low: Double
  let high: Double
  /// Whether `low` itself is refused.
  let excludesLow: Bool

  init(_ range: ClosedRange<Double>) {
    low = range.lowerBound
    high = range.upperBound
    excludesLow = false
  }

  /// Greater than `low`, `high` at most.
  init(above low: Double, to high: Double) {
    self.low = low
    self.high = high
    excludesLow = true
  }

  static let share = Bounds(0...1)
  static let positiveShare = Bounds(above: 0, to: 1)
  /// Events a year. More than one a day and member is no rate but a slip of the unit.
  static let yearlyRate = Bounds(0...500)
  static let money = Bounds(0...1e12)
  static let price = Bounds(0...1e9)
  static let factor = Bounds(0...100)
  /// Factor less 1.
  static let lift = Bounds(0...100)
  static let spread = Bounds(0...10)
  static let exponent = Bounds(0...3)
  static let weeks = Bounds(0...1040)
  static let touches = Bounds(0...1000)
  /// Of a week, which has 10 080.
  static let minutes = Bounds(above: 0, to: 10_080)

  func contains(_ value: Double) -> Bool {
    value <= high && (excludesLow ? value > low : value >= low)
  }

  /// The least and the greatest value.
  var admitted: ClosedRange<Double> { (excludesLow ? low.nextUp : low)...high }

  /// `0 to 1`, `above 0, up to 500`.
  var text: String {
    let (least, most) = (Wording.number(low), Wording.number(high))
    return excludesLow ? "above \(least), up to \(most)" : "\(least) to \(most)"
  }

  /// `from 0 to 1`, `above 0 and at most 500`, to follow "must be".
  var phrase: Message {
    let (least, most) = (Wording.number(low), Wording.number(high))
    return excludesLow
      ? Message("above \(least) and at most \(most)", "大于 \(least) 且不超过 \(most)")
      : Message("from \(text)", "在 \(least) 至 \(most) 之间")
  }
}

/// What a number has to be.
struct NumberRule: Sendable, Equatable {
  var bounds: Bounds
  /// A share: its intervals are logit-normal.
  var isShare = false
  /// A whole number.
  var isWhole = false
  /// No distribution may stand for it.
  var isFixed = false
  /// Steps over time may stand for it.
  var isTimed = false
  /// What to do about a value that is too small.
  var hintBelow: Message?
  /// A rate a year, for the hint when it is out of range.
  var isYearly: Bool { bounds == .yearlyRate }

  static func number(_ bounds: Bounds) -> NumberRule { NumberRule(bounds: bounds) }
  static let share = NumberRule(bounds: .share, isShare: true)
  static let positiveShare = NumberRule(bounds: .positiveShare, isShare: true)
  static func whole(_ range: ClosedRange<Double>) -> NumberRule {
    NumberRule(bounds: Bounds(range), isWhole: true, isFixed: true)
  }

  func hinting(_ below: Message) -> NumberRule {
    var rule = self
    rule.hintBelow = below
    return rule
  }

  /// The same for a number that must be certain.
  var fixed: NumberRule {
    var rule = self
    rule.isFixed = true
    return rule
  }

  var timed: NumberRule {
    var rule = self
    rule.isTimed = true
    return rule
  }
}

/// How much a scenario may hold. Within these limits a run may still ask for more memory or time than
/// a machine has: some 64 bytes an agent and thread.
enum Limits {
  static let weeks = 1040
  static let agents = 100_000_000
  static let replicates = 1_000_000
  static let members = 1e10
  static let segments = 64
  static let channels = 120
  static let ports = 32
  static let plans = 64
  static let waves = 64
  static let campaigns = 200
  /// Season times campaigns.
  static let orderFactor = 1000.0
  static let conditions = 32
  /// Values of a gate's condition that are to be tried.
  static let thresholds = 16
  static let constraints = 32
  static let decisionKPIs = 32
  static let constraintLength = 120
  static let expectations = 200
  static let sourceLength = 300
  static let scheduleSteps = 520
  static let staff = 1_000_000.0
  static let nameLength = 60
  static let titleLength = 200
  static let currencyLength = 12
}
