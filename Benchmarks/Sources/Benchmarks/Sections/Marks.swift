extension Section {
  static let marks = Section(name: "marks", title: "Marks") { setting in
    let many = Job(agents: 100_000, replicates: 4 * setting.threads, threads: setting.threads)
    var whatIf = Job(
      agents: 20_000, replicates: 1, threads: setting.threads, plans: .alone("big-bang"),
      isCertain: true)
    whatIf.warmUps = 5
    var paired = whatIf
    paired.plans = .beside("big-bang")
    let first = Job(
      agents: 20, replicates: 1, threads: setting.threads, weeks: 1, plans: .alone("big-bang"))
    let measured = try Job.measured([many, whatIf, paired, first], rounds: setting.rounds)
    let starts = try (0..<setting.rounds).map { _ in
      let watch = Stopwatch()
      _ = try first.measuredInChild()
      return watch.seconds
    }
    // Once: it takes long, and is long enough to be steady.
    let whole = try Job.measured(
      [
        Job(
          agents: 60_000_000, replicates: 1, threads: setting.threads, plans: .alone("big-bang"))
      ], rounds: 1)[0]

    var table = Table("", "mark", "reached")
    table.add(
      "100,000 agents, three plans, member-weeks a second", "600 M, stretch 1,000 M",
      Figures.short(measured[0].speed) + " M")
    table.add(
      "60 million agents, 104 weeks, one plan: time", "20 s", Figures.seconds(whole.seconds))
    table.add(
      "the same: memory", "4 GiB",
      Figures.short(Double(whole.peakBytes) / Double(1 << 30)) + " GiB")
    table.add(
      "what-if of 20,000 agents, 104 weeks, one plan alone, warm", "10 ms",
      Figures.seconds(measured[1].leastSeconds))
    table.add(
      "the same, held against baseline", "–", Figures.seconds(measured[2].leastSeconds))
    table.add(
      "start of the program to the end of a first, tiny simulation", "50 ms",
      Figures.seconds(starts.min() ?? .nan))
    return table.text
  }
}
