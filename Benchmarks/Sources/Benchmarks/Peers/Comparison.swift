/// All contestants, in turn, round after round.
struct Comparison {
  struct Entry {
    let contestant: Contestant
    var measurements = Measurements()
  }

  private(set) var small: [Entry]
  private(set) var large: [Entry]
  private var floors: [Floor] = []

  init(_ setting: Setting, _ environment: PeerEnvironment) throws {
    small = Contestant.small(setting).map { Entry(contestant: $0) }
    large = Contestant.large(setting).map { Entry(contestant: $0) }
    for round in 0..<setting.rounds {
      Progress.say("peers, round \(round + 1) of \(setting.rounds)")
      try Self.run(&small, round, setting, environment)
      try Self.run(&large, round, setting, environment)
      floors.append(try Floor.measured(setting, environment))
    }
  }

  private static func run(
    _ entries: inout [Entry], _ round: Int, _ setting: Setting, _ environment: PeerEnvironment
  ) throws {
    for index in entries.indices {
      entries[index].measurements.rounds.append(
        try entries[index].contestant.measured(round: round, setting, environment))
    }
  }

  var text: String {
    "At 100,000 agents:\n\n" + table(small) + "\nAt 1,000,000 agents:\n\n"
      + table(large) + "\n" + Floor.text(floors)
  }

  private func table(_ entries: [Entry]) -> String {
    let first = entries[0].measurements
    let flips = Floor.median(floors.map(\.flipsPerSecond)) / 1e6
    let flipsByCore = Floor.median(floors.map(\.flipsPerCoreSecond)) / 1e6
    var table = Table(
      "", "M member-weeks/s", "slowest to fastest", "Poolcast's core is faster by",
      "M a core-second", "by core-seconds", "bytes a member")
    for entry in entries {
      let result = entry.measurements
      let speeds = result.speeds
      table.add(
        entry.contestant.name, Figures.short(result.speed),
        "\(Figures.short(speeds.slowest)) to \(Figures.short(speeds.fastest))",
        Figures.ratio(first.speed / result.speed), Figures.short(result.coreSpeed),
        Figures.ratio(first.coreSpeed / result.coreSpeed), Figures.short(bytes(entry)))
    }
    table.add(
      "floor: four draws, two flips", Figures.short(flips), "–",
      Figures.ratio(first.speed / flips), Figures.short(flipsByCore),
      Figures.ratio(first.coreSpeed / flipsByCore), "2")
    return table.text
  }

  /// What a replicate adds to the memory of its process.
  private func bytes(_ entry: Entry) -> Double {
    entry.measurements.median { measurement in
      let added = Double(measurement.peakBytes - measurement.bytesBefore)
      guard case .poolcast(let job) = entry.contestant.runner else {
        return added / Double(entry.contestant.agents)
      }
      return added / Double(job.agents * min(job.threads, job.replicates))
    }
  }
}
