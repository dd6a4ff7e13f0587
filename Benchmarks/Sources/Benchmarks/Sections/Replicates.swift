extension Section {
  static let replicates = Section(name: "replicates", title: "Ten thousand replicates") { setting in
    let jobs = [100, 1_000, 10_000].map { replicates in
      Job(task: .write, agents: 100, replicates: replicates, threads: setting.threads)
    }
    let measured = try Job.measured(jobs, rounds: 1)
    var table = Table("replicates of 100 agents", "seconds", "tables", "peak MiB", "limit MiB")
    for (job, result) in zip(jobs, measured) {
      table.add(
        Figures.count(job.replicates), Figures.short(result.seconds),
        Figures.seconds(result.median { $0.parts["tables"] ?? .nan }),
        Figures.megabytes(result.peakBytes), Figures.count(1024))
    }
    return table.text
  }
}
