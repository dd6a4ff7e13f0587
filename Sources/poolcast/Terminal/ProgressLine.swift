import Projections
import Scenarios

/// One line that says how far a run is: what, a bar, a percentage and the time left.
struct ProgressLine {
  /// What runs, such as `beauty-chain, 3 plans × 100 replicates`.
  let label: String
  var language = Language.english
  /// The time since the beginning from which on the time left is more than a guess.
  static let firstEstimate = Duration.seconds(1)

  /// The line as it fits into so many columns.
  ///
  /// - Parameter fraction: of the work that is done, 0 to 1.
  func text(fraction: Double, elapsed: Duration, columns: Int) -> String {
    let fraction = min(max(fraction, 0), 1)
    let percent = "\(Int(fraction * 100)) %"
    let end = " " + padded(percent, to: 5) + timeLeft(fraction: fraction, elapsed: elapsed)
    // The last column stays free: some terminals wrap as soon as it is written.
    let room = columns - 1 - DisplayWidth.of(label) - DisplayWidth.of(end) - 2
    guard room >= 8 else {
      let short = padded(percent, to: 5) + timeLeft(fraction: fraction, elapsed: elapsed)
      return cut(short, to: columns - 1)
    }
    return "\(label)  \(bar(fraction: fraction, width: min(room, 40)))\(end)"
  }

  private func bar(fraction: Double, width: Int) -> String {
    let full = Int(fraction * Double(width))
    return String(repeating: "█", count: full) + String(repeating: "░", count: width - full)
  }

  /// At the pace so far.
  private func timeLeft(fraction: Double, elapsed: Duration) -> String {
    guard elapsed >= Self.firstEstimate, fraction > 0 else { return "" }
    let left = Self.spell(elapsed * ((1 - fraction) / fraction), in: language)
    return "  " + language.say("\(left) left", "剩余 \(left)")
  }

  /// `12 s`, `3:05 min`, `2:41 h`.
  static func spell(_ duration: Duration, in language: Language = .english) -> String {
    func two(_ value: Int64) -> String { (value < 10 ? "0" : "") + String(value) }
    let seconds = max(0, duration.components.seconds)
    if seconds < 60 { return "\(seconds) " + language.say("s", "秒") }
    let minutes = seconds / 60
    if minutes < 60 { return "\(minutes):\(two(seconds % 60)) " + language.say("min", "分") }
    return "\(minutes / 60):\(two(minutes % 60)) " + language.say("h", "时")
  }

  private func cut(_ text: String, to width: Int) -> String {
    var text = text
    while DisplayWidth.of(text) > max(0, width) { text.removeLast() }
    return text
  }

  private func padded(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
