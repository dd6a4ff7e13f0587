/// How fast random numbers and memory are by themselves.
struct Floor: Decodable {
  let flipsPerSecond: Double
  let flipsPerCoreSecond: Double
  let bytesPerSecond: Double

  static func measured(_ setting: Setting, _ environment: PeerEnvironment) throws -> Floor {
    try environment.run(
      "floor.py", ["--agents", "100000", "--threads", String(setting.threads)], as: Floor.self)
  }

  static func text(_ floors: [Floor]) -> String {
    let gigabytes = median(floors.map(\.bytesPerSecond)) / 1e9
    return "Memory, read and written by a copy on all threads: \(Figures.short(gigabytes)) GB/s.\n"
  }

  static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return sorted.isEmpty ? .nan : sorted[sorted.count / 2]
  }
}
