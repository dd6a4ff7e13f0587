extension Section {
  static let growth = Section(name: "growth", title: "Linear growth") { setting in
    let base = Job(agents: 25_000, replicates: 4 * setting.threads, threads: setting.threads)
    let series = [
      Series(
        of: "agents", counts: [25_000, 50_000, 100_000, 200_000], base: base
      ) { $0.agents = $1 },
      Series(of: "weeks", counts: [26, 52, 104, 208], base: base) { $0.weeks = $1 },
      // Baseline and so many more.
      Series(of: "plans", counts: [3, 6, 12], base: base) { $0.plans = .copied($1 - 3) },
      Series(
        of: "replicates", counts: [1, 2, 4, 8].map { $0 * 4 * setting.threads }, base: base
      ) { $0.replicates = $1 },
    ]
    var table = Table(
      "", "seconds", "core-seconds", "core-seconds of the first", "count of the first")
    for series in series {
      let measured = try Job.measured(series.jobs, rounds: setting.rounds)
      for (count, result) in zip(series.counts, measured) {
        table.add(
          "\(Figures.count(count)) \(series.name)", Figures.short(result.seconds),
          Figures.short(result.coreSeconds),
          Figures.ratio(result.coreSeconds / measured[0].coreSeconds),
          Figures.ratio(Double(count) / Double(series.counts[0])))
      }
    }
    return table.text
  }
}

/// Jobs that differ in one count.
private struct Series {
  let name: String
  let counts: [Int]
  let jobs: [Job]

  init(of name: String, counts: [Int], base: Job, set: (inout Job, Int) -> Void) {
    self.name = name
    self.counts = counts
    jobs = counts.map { count in
      var job = base
      set(&job, count)
      return job
    }
  }
}
