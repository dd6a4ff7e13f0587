extension Section {
  static let results = Section(name: "results", title: "KPIs and tables") { setting in
    let jobs = [20_000, 100_000].map { agents in
      Job(task: .write, agents: agents, replicates: 100, threads: setting.threads)
    }
    // The second takes long enough to be steady.
    let measured =
      try Job.measured([jobs[0]], rounds: setting.rounds)
      + Job.measured([jobs[1]], rounds: 1)
    var table = Table(
      "100 replicates of", "whole run", "KPIs", "tables", "share of the run")
    for (job, result) in zip(jobs, measured) {
      let kpis = result.median { $0.parts["kpis"] ?? .nan }
      let tables = result.median { $0.parts["tables"] ?? .nan }
      table.add(
        "\(Figures.count(job.agents)) agents", Figures.seconds(result.seconds),
        Figures.seconds(kpis), Figures.seconds(tables),
        Figures.percent((kpis + tables) / result.seconds))
    }
    return table.text
  }
}
