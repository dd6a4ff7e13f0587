extension Section {
  static let mechanisms = Section(name: "mechanisms", title: "What each mechanism costs") {
    setting in
    let base = Job(agents: 100_000, replicates: setting.threads, threads: setting.threads)
    // Everything on, twice: the second shows how large a difference means nothing.
    let names = ["nothing"] + Mechanism.all.map(\.name) + ["nothing, again"]
    let jobs = [base] + Mechanism.all.map { $0.switchedOff(in: base) } + [base]
    let measured = try Job.measured(jobs, rounds: setting.rounds)
    var table = Table("switched off", "core-seconds", "M a core-second", "time saved", "from", "to")
    for (name, result) in zip(names, measured) {
      let saved = zip(result.rounds, measured[0].rounds).map { 1 - $0.coreSeconds / $1.coreSeconds }
        .sorted()
      table.add(
        name, Figures.short(result.coreSeconds), Figures.short(result.coreSpeed),
        Figures.percent(saved[saved.count / 2]), Figures.percent(saved.first ?? .nan),
        Figures.percent(saved.last ?? .nan))
    }
    return table.text
  }
}

/// Something that happens in beauty-chain, and how it is made not to happen.
private struct Mechanism {
  let name: String
  let changes: [Job.Change]
  var isCertain = false

  func switchedOff(in job: Job) -> Job {
    var job = job
    job.changes += changes
    job.isCertain = isCertain
    return job
  }

  static let all = [
    Mechanism(
      name: "fatigue (nobody is touched too often)",
      changes: inSegments([
        "tolerance.touches_per_week": "1000", "tolerance.cv": "0",
        "blocks_over_tolerance_per_year": "0", "fatigue_lapses_per_year": "0",
      ])),
    Mechanism(
      name: "blocks",
      changes: inSegments([
        "blocks_per_year": "0", "blocks_per_touch": "0", "blocks_over_tolerance_per_year": "0",
      ])),
    Mechanism(name: "novelty", changes: inSegments(["response.novelty": ""])),
    Mechanism(
      name: "receptivity of one's own", changes: inSegments(["response.receptivity_cv": "0"])),
    Mechanism(
      name: "lapses and returns",
      changes: inSegments([
        "lapses_per_year.mean": "0", "fatigue_lapses_per_year": "0", "returns_per_year": "0",
        "response.wakes_per_year": "0",
      ])),
    Mechanism(
      name: "invitations at orders",
      changes: inPlans([
        "acquisition.store.coverage": "0", "acquisition.parcel-card.coverage": "0",
      ])),
    Mechanism(
      name: "advertising",
      changes: inPlans(["acquisition.douyin": "0", "acquisition.search": "0"])),
    Mechanism(name: "referral", changes: inSegments(["referrals_per_year": "0"])),
    Mechanism(name: "paid membership", changes: [Job.Change(path: "super", value: "")]),
    Mechanism(name: "staff", changes: inPlans(["staff": ""])),
    Mechanism(
      name: "touches", changes: inPlans(["touches": "{group: 0, direct: 0, moments: 0}"])),
    Mechanism(name: "coupons", changes: [Job.Change(path: "economics.coupon", value: "")]),
    Mechanism(
      name: "voice, market shock, campaigns",
      changes: [
        Job.Change(path: "market.voice", value: ""), Job.Change(path: "market.shock", value: ""),
        Job.Change(path: "calendar.campaigns", value: "[]"),
      ]),
    Mechanism(
      name: "gates",
      changes: [
        Job.Change(path: "plans.staged.waves.pilot.gate", value: ""),
        Job.Change(path: "plans.staged.waves.regions.gate", value: ""),
      ]),
    Mechanism(name: "uncertain numbers", changes: [], isCertain: true),
    Mechanism(name: "joining at all", changes: inPlans(["waves": "[]", "touches": ""])),
  ]

  private static func inSegments(_ values: KeyValuePairs<String, String>) -> [Job.Change] {
    changes(of: ["segments.city.", "segments.town."], values)
  }

  private static func inPlans(_ values: KeyValuePairs<String, String>) -> [Job.Change] {
    changes(of: ["plans.big-bang.", "plans.staged."], values)
  }

  private static func changes(of places: [String], _ values: KeyValuePairs<String, String>)
    -> [Job.Change]
  {
    places.flatMap { place in values.map { Job.Change(path: place + $0.key, value: $0.value) } }
  }
}
