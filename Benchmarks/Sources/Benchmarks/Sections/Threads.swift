extension Section {
  static let threads = Section(name: "threads", title: "Threads") { setting in
    let counts = (0...).lazy.map { 1 << $0 }.prefix { $0 <= 2 * setting.threads }
    let jobs = counts.map { threads in
      Job(agents: 100_000, replicates: 4 * setting.threads, threads: threads)
    }
    let measured = try Job.measured(jobs, rounds: setting.rounds)
    var table = Table(
      "threads", "seconds", "M member-weeks/s", "faster than one thread", "core-seconds")
    for (threads, result) in zip(counts, measured) {
      table.add(
        String(threads), Figures.short(result.seconds), Figures.short(result.speed),
        Figures.ratio(measured[0].seconds / result.seconds), Figures.short(result.coreSeconds))
    }
    return table.text
  }
}
