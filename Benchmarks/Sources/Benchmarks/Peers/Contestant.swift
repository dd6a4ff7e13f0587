/// Who runs the dense core, or more.
struct Contestant {
  enum Runner {
    case poolcast(Job)
    /// One replicate in each of as many processes as there are threads.
    case processes(script: String)
    /// One replicate on all threads, which meet after every week.
    case threads(script: String)
  }

  let name: String
  let agents: Int
  let runner: Runner
  /// Whether it simulates the dense core and nothing else, so that its sums must agree.
  var isCore = true

  var isPeer: Bool {
    if case .poolcast = runner { false } else { true }
  }

  func measured(round: Int, _ setting: Setting, _ environment: PeerEnvironment) throws
    -> Measurement
  {
    switch runner {
    case .poolcast(var job):
      // Of another seed for each population: agents of the same seed and number share their luck.
      job.seed = agents + round
      return try job.measuredInChild()
    case .processes(let script):
      return try run(script, "--processes", round: round, setting, environment)
    case .threads(let script):
      return try run(script, "--threads", round: round, setting, environment)
    }
  }

  private func run(
    _ script: String, _ kind: String, round: Int, _ setting: Setting,
    _ environment: PeerEnvironment
  ) throws -> Measurement {
    let arguments = [
      "--agents", String(agents), kind, String(setting.threads), "--seed", String(round + 1),
    ]
    return try environment.run(script, arguments, as: Measurement.self)
  }

  /// A population that fits the caches, as in a run of many replicates.
  static func small(_ setting: Setting) -> [Contestant] {
    [
      poolcast(agents: 100_000, replicates: 4, setting), beautyChain(agents: 100_000, setting),
      numba(agents: 100_000), numbaOnAllThreads(agents: 100_000), numPy(agents: 100_000),
      Contestant(name: "starsim", agents: 100_000, runner: .processes(script: "starsim_pool.py")),
      // Slow, and no faster or slower a member with more of them.
      Contestant(
        name: "Mesa, 5,000 agents", agents: 5_000, runner: .processes(script: "mesa_pool.py")),
    ]
  }

  /// A population that does not.
  static func large(_ setting: Setting) -> [Contestant] {
    [
      poolcast(agents: 1_000_000, replicates: 1, setting),
      beautyChain(agents: 1_000_000, setting), numba(agents: 1_000_000),
      numbaOnAllThreads(agents: 1_000_000), numPy(agents: 1_000_000),
    ]
  }

  private static func numba(agents: Int) -> Contestant {
    Contestant(name: "Numba", agents: agents, runner: .processes(script: "numba_pool.py"))
  }

  private static func numbaOnAllThreads(agents: Int) -> Contestant {
    Contestant(
      name: "Numba, one replicate on all threads", agents: agents,
      runner: .threads(script: "numba_pool.py"))
  }

  private static func numPy(agents: Int) -> Contestant {
    Contestant(name: "NumPy", agents: agents, runner: .processes(script: "numpy_pool.py"))
  }

  private static func poolcast(agents: Int, replicates: Int, _ setting: Setting) -> Contestant {
    var job = Job(
      task: .sum, agents: agents, replicates: replicates * setting.threads,
      threads: setting.threads)
    job.file = Repository.path("Benchmarks/Peers/core.yaml")
    return Contestant(name: "Poolcast, dense core", agents: agents, runner: .poolcast(job))
  }

  private static func beautyChain(agents: Int, _ setting: Setting) -> Contestant {
    let job = Job(agents: agents, replicates: setting.threads, threads: setting.threads)
    return Contestant(
      name: "Poolcast, beauty-chain, everything on", agents: agents, runner: .poolcast(job),
      isCore: false)
  }
}
