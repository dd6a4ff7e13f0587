import Foundation

/// Wall-clock and processor time since it was made.
struct Stopwatch {
  private let start = ContinuousClock.now
  private let processorStart = Stopwatch.processorSeconds

  var seconds: Double { (ContinuousClock.now - start) / .seconds(1) }
  var coreSeconds: Double { Stopwatch.processorSeconds - processorStart }

  /// Of all threads of this process so far.
  private static var processorSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

enum Memory {
  /// The most that this process has held so far, in bytes.
  static var peakBytes: Int {
    #if os(Linux)
      // Not from getrusage, which counts what the parent held when it made the process.
      let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
      let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
      return (line.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) * 1024
    #else
      var usage = rusage()
      getrusage(RUSAGE_SELF, &usage)
      return usage.ru_maxrss
    #endif
  }
}
