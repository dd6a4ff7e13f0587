import Foundation

/// What a section was measured on.
enum Machine {
  /// For below the tables of a section.
  static func line(_ setting: Setting) -> String {
    let rounds = setting.rounds == 1 ? "1 round" : "\(setting.rounds) rounds"
    return "*\(processor), \(ProcessInfo.processInfo.activeProcessorCount) cores, "
      + "\(setting.threads) threads, \(rounds)\(load).*\n"
  }

  private static var processor: String {
    let lines = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
    let line = lines.split(separator: "\n").first { $0.hasPrefix("model name") }
    return line?.split(separator: ":").last?.trimmingCharacters(in: .whitespaces)
      ?? "processor unknown"
  }

  /// Above the number of threads, other programs were at work too.
  private static var load: String {
    var averages = [0.0, 0.0, 0.0]
    guard getloadavg(&averages, 3) == 3 else { return "" }
    return String(format: "; load of the last five minutes %.1f", averages[1])
  }
}
