import Foundation
import Scenarios

/// Times scenarios/beauty-chain.yaml, all mechanisms on, with its three plans.
@main
enum Main {
  static let repetitions = 5
  static let benchmarks = [
    Benchmark(agents: 20_000, replicates: 16),
    Benchmark(agents: 100_000, replicates: 4),
    Benchmark(agents: 1_000_000, replicates: 2),
  ]

  static func main() throws {
    let threads = ProcessInfo.processInfo.activeProcessorCount
    let file = repository + "/scenarios/beauty-chain.yaml"
    print("beauty-chain, \(threads) threads, median of \(repetitions) runs\n")
    print(
      row(["agents", "replicates", "seconds", "M member-weeks/s", "slowest to fastest", "peak MB"]))
    for benchmark in benchmarks {
      let result = try benchmark.run(file, threads: threads, repetitions: repetitions)
      print(
        row([
          String(result.agents), String(result.replicates), fixed(result.medianSeconds, 2),
          fixed(result.millionsPerSecond, 1),
          "\(fixed(result.range.slowest, 1)) to \(fixed(result.range.fastest, 1))",
          String(peakMegabytes),
        ]))
    }
  }

  /// The folder above this package.
  private static var repository: String {
    URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
  }

  /// Of the process so far; sizes rise, so the largest population counts.
  private static var peakMegabytes: Int {
    var usage = rusage()
    #if os(Linux)
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      return usage.ru_maxrss / 1024
    #else
      getrusage(RUSAGE_SELF, &usage)
      return usage.ru_maxrss / (1024 * 1024)
    #endif
  }

  private static func row(_ cells: [String]) -> String {
    zip(cells, [9, 10, 9, 18, 20, 8]).map { cell, width in
      String(repeating: " ", count: max(0, width - cell.count)) + cell
    }.joined(separator: "  ")
  }

  private static func fixed(_ value: Double, _ places: Int) -> String {
    String(format: "%.\(places)f", value)
  }
}
