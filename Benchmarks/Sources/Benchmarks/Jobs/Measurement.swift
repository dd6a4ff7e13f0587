/// What came of a job.
struct Measurement: Codable, Sendable {
  /// Wall-clock time.
  var seconds: Double
  /// Processor time of all threads: what other programs do at the same time hardly changes it.
  var coreSeconds: Double
  /// Agents times weeks times plans times replicates.
  var memberWeeks = 0.0
  /// Most memory the process ever held.
  var peakBytes = 0
  /// Of these held when the job began.
  var bytesBefore = 0
  /// Parts of the time.
  var parts: [String: Double] = [:]
  /// Over all agents of all replicates.
  var sums: [String: Double] = [:]
  /// Agents times replicates.
  var members = 0
}

/// The measurements of one job or peer, one a round.
struct Measurements {
  var rounds: [Measurement] = []

  var seconds: Double { median(\.seconds) }
  var coreSeconds: Double { median(\.coreSeconds) }
  var leastSeconds: Double { rounds.map(\.seconds).min() ?? .nan }
  var memberWeeks: Double { rounds.first?.memberWeeks ?? .nan }
  var peakBytes: Int { rounds.map(\.peakBytes).max() ?? 0 }

  /// Million member-weeks a second.
  var speed: Double { memberWeeks / seconds / 1e6 }
  /// Million member-weeks a second of processor time.
  var coreSpeed: Double { memberWeeks / coreSeconds / 1e6 }
  /// Of the slowest and the fastest round.
  var speeds: (slowest: Double, fastest: Double) {
    (memberWeeks / (rounds.map(\.seconds).max() ?? .nan) / 1e6, memberWeeks / leastSeconds / 1e6)
  }

  func median(_ part: (Measurement) -> Double) -> Double {
    let sorted = rounds.map(part).sorted()
    guard !sorted.isEmpty else { return .nan }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }

  /// Sums over all rounds.
  func sum(of key: String) -> Double { rounds.reduce(0) { $0 + ($1.sums[key] ?? .nan) } }
  var members: Int { rounds.reduce(0) { $0 + $1.members } }
}
