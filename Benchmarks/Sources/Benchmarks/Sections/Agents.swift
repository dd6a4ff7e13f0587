extension Section {
  static let agents = Section(name: "agents", title: "Agents") { setting in
    // About the same work in each but the last.
    let sizes = [(10_000, 40), (100_000, 4), (1_000_000, 1), (10_000_000, 1)]
    let jobs = sizes.map { agents, replicates in
      Job(
        agents: agents, replicates: replicates * setting.threads, threads: setting.threads,
        weeks: agents > 1_000_000 ? 26 : nil)
    }
    let measured = try Job.measured(jobs, rounds: setting.rounds)
    var table = Table(
      "agents", "replicates", "weeks", "seconds", "M member-weeks/s", "slowest to fastest",
      "M a core-second", "peak MiB", "bytes a member")
    for (job, result) in zip(jobs, measured) {
      let inMemory = job.agents * min(job.threads, job.replicates)
      let bytes = result.median { Double($0.peakBytes - $0.bytesBefore) } / Double(inMemory)
      table.add(
        Figures.count(job.agents), String(job.replicates), String(job.weeks ?? 104),
        Figures.short(result.seconds), Figures.short(result.speed),
        "\(Figures.short(result.speeds.slowest)) to \(Figures.short(result.speeds.fastest))",
        Figures.short(result.coreSpeed), Figures.megabytes(result.peakBytes),
        Figures.short(bytes))
    }
    return table.text
  }
}
