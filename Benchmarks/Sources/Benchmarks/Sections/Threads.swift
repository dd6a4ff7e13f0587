extension Section {
  static let threads = Section(name: "threads", title: "Threads") { setting in
    let counts = (0...).lazy.map { 1 << $0 }.prefix { $0 <= 2 * setting.threads }
    let many = counts.map { threads in
      Job(agents: 100_000, replicates: 4 * setting.threads, threads: threads)
    }
    // Many agents in a single world: the threads share the members of each plan.
    let one = counts.map { threads in
      Job(
        agents: 4_000_000, replicates: 1, threads: threads, weeks: 52, plans: .alone("big-bang"),
        isCertain: true)
    }
    let measured = try Job.measured(many + one, rounds: setting.rounds)
    return """
      \(4 * setting.threads) replicates of 100,000 agents:

      \(table(Array(counts), measured.prefix(counts.count)))

      One replicate of 4,000,000 agents, one plan, 52 weeks:

      \(table(Array(counts), measured.dropFirst(counts.count)))
      """
  }

  private static func table(_ counts: [Int], _ measured: ArraySlice<Measurements>) -> String {
    var table = Table(
      "threads", "seconds", "M member-weeks/s", "faster than one thread", "core-seconds")
    for (threads, result) in zip(counts, measured) {
      table.add(
        String(threads), Figures.short(result.seconds), Figures.short(result.speed),
        Figures.ratio((measured.first?.seconds ?? .nan) / result.seconds),
        Figures.short(result.coreSeconds))
    }
    return table.text
  }
}
