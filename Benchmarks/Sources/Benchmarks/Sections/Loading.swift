import Foundation

extension Section {
  static let loading = Section(name: "loading", title: "Loading and checking a scenario") {
    setting in
    // The larger has as many segments as a scenario may have.
    let sizes = [
      LargeScenario(segments: 20, channels: 10, ports: 5, plans: 10, waves: 4),
      LargeScenario(segments: 64, channels: 40, ports: 10, plans: 50, waves: 10),
    ]
    let folder = FileManager.default.temporaryDirectory
    var table = Table("scenario", "lines", "kB", "read and checked in", "MB/s")
    try add("beauty-chain", Repository.path("scenarios/beauty-chain.yaml"), setting, to: &table)
    for size in sizes {
      let process = ProcessInfo.processInfo.processIdentifier
      let file = folder.appendingPathComponent("poolcast-large-\(process).yaml")
      try size.text.write(to: file, atomically: true, encoding: .utf8)
      defer { try? FileManager.default.removeItem(at: file) }
      try add(size.title, file.path, setting, to: &table)
    }
    return table.text
  }

  private static func add(
    _ title: String, _ file: String, _ setting: Setting, to table: inout Table
  ) throws {
    let job = Job(task: .load, file: file, agents: 1000, replicates: 1, threads: 1)
    let measured = try Job.measured([job], rounds: max(3, setting.rounds))[0]
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let bytes = text.utf8.count
    table.add(
      title, Figures.count(text.split(separator: "\n", omittingEmptySubsequences: false).count),
      Figures.count(bytes / 1000), Figures.seconds(measured.leastSeconds),
      Figures.short(Double(bytes) / 1e6 / measured.leastSeconds))
  }
}
