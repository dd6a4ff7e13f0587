/// When the simulation starts, how long it lasts, and what the season does to orders.
public struct Calendar: Sendable, Equatable {
  public enum Step: String, Sendable, CaseIterable {
    case week, day

    /// Length of a step in weeks, Δ in the model.
    public var weeks: Double { self == .week ? 1 : 1.0 / 7 }
    public var perWeek: Int { self == .week ? 1 : 7 }
  }

  /// A promotion that repeats every 52 weeks.
  public struct Campaign: Sendable, Equatable {
    public var name = ""
    /// Week of the year in which it begins, from 0.
    public var week = 0.0
    public var weeks = 1.0
    /// Factor on orders while it runs.
    public var lift = 1.0

    public init() {}

    public func runs(inWeekOfYear week: Int) -> Bool {
      let first = Int(self.week.rounded())
      return ((week - first) % 52 + 52) % 52 < Int(weeks.rounded())
    }
  }

  public var start = CivilDate(year: 2026, month: 1, day: 1)
  /// Length of the horizon in weeks.
  public var weeks = 52
  public var step = Step.week
  /// Factor on orders for each of the 52 weeks of a year.
  public var season = [Double](repeating: 1, count: 52)
  public var campaigns: [Campaign] = []
  /// Weeks every plan goes on beyond the horizon with acquisition off.
  public var runOffWeeks = 0.0

  public init() {}

  /// Factor on orders of the season and all campaigns that run (model, 5.1).
  ///
  /// - Parameter week: of the year, 0 to 51.
  public func orderFactor(inWeekOfYear week: Int) -> Double {
    campaigns.reduce(season[week]) { factor, campaign in
      campaign.runs(inWeekOfYear: week) ? factor * campaign.lift : factor
    }
  }
}

/// A day of the Gregorian calendar, without time or zone.
public struct CivilDate: Sendable, Equatable, CustomStringConvertible {
  public let year: Int
  public let month: Int
  public let day: Int

  public init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Nil when the text is not `YYYY-MM-DD` or names a day that does not exist.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      parts[2].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      year >= 1, (1...12).contains(month)
    else { return nil }
    let candidate = CivilDate(year: year, month: month, day: day)
    guard day >= 1, CivilDate(dayNumber: candidate.dayNumber) == candidate else { return nil }
    self = candidate
  }

  /// Days since 1970-01-01 (Hinnant, "chrono-compatible low-level date algorithms", `days_from_civil`).
  public var dayNumber: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The inverse of ``dayNumber`` (same source, `civil_from_days`).
  public init(dayNumber: Int) {
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  public func adding(days: Int) -> CivilDate { CivilDate(dayNumber: dayNumber + days) }

  /// Whole weeks since the first of January of the same year, from 0.
  public var weekOfYear: Int {
    (dayNumber - CivilDate(year: year, month: 1, day: 1).dayNumber) / 7
  }

  public var description: String {
    func padded(_ value: Int, _ width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}
