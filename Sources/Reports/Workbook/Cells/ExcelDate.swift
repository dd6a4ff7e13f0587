import Scenarios

/// Days as Excel counts them.
enum ExcelDate {
  /// Days since 1899-12-30; nil before March 1900, since Excel takes 1900 for a leap year.
  static func serial(of date: CivilDate) -> Int? {
    let serial = date.dayNumber + 25_569
    return serial > 60 ? serial : nil
  }
}
