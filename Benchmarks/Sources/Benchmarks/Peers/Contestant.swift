/// Who runs the dense core, or more.
struct Contestant {
  enum Runner {
    case poolcast(Job)
    case peer(script: String)
  }

  let name: String
  let agents: Int
  let runner: Runner
  /// Whether it simulates the dense core and nothing else, so that its sums must agree.
  var isCore = true

  func measured(round: Int, _ setting: Setting, _ environment: PeerEnvironment) throws
    -> Measurement
  {
    switch runner {
    case .poolcast(var job):
      job.seed = round + 1
      return try job.measuredInChild()
    case .peer(let script):
      let arguments = [
        "--agents", String(agents), "--threads", String(setting.threads), "--seed",
        String(round + 1),
      ]
      return try environment.run(script, arguments, as: Measurement.self)
    }
  }

  /// A population that fits the caches, as in a run of many replicates.
  static func small(_ setting: Setting) -> [Contestant] {
    [
      poolcast(agents: 100_000, replicates: 4, setting), beautyChain(agents: 100_000, setting),
      Contestant(name: "Numba", agents: 100_000, runner: .peer(script: "numba_pool.py")),
      Contestant(name: "NumPy", agents: 100_000, runner: .peer(script: "numpy_pool.py")),
      Contestant(name: "starsim", agents: 100_000, runner: .peer(script: "starsim_pool.py")),
      // Slow, and no faster or slower a member with more of them.
      Contestant(name: "Mesa", agents: 5_000, runner: .peer(script: "mesa_pool.py")),
    ]
  }

  /// A population that does not.
  static func large(_ setting: Setting) -> [Contestant] {
    [
      poolcast(agents: 1_000_000, replicates: 1, setting),
      beautyChain(agents: 1_000_000, setting),
      Contestant(name: "Numba", agents: 1_000_000, runner: .peer(script: "numba_pool.py")),
      Contestant(name: "NumPy", agents: 1_000_000, runner: .peer(script: "numpy_pool.py")),
    ]
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
