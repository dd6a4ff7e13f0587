import ArgumentParser
import Foundation

@main
struct Main: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "Benchmarks",
    abstract: "Measures how fast Poolcast is, and rewrites the tables of docs/performance.md.",
    discussion: "Sections: \(Section.all.map(\.name).joined(separator: ", ")).",
    subcommands: [Measure.self])

  @Option(help: "Measure these sections only, separated by commas.")
  var only: String?

  @Option(help: "Threads that simulate at the same time; the processor's cores without it.")
  var threads: Int = ProcessInfo.processInfo.activeProcessorCount

  @Option(help: "How often each measurement is taken, in turn with those it is compared with.")
  var rounds = 3

  @Flag(help: "Print the tables and leave docs/performance.md as it is.")
  var dry = false

  func validate() throws {
    guard threads >= 1, rounds >= 1 else {
      throw ValidationError("threads and rounds must be at least 1")
    }
    let unknown = chosen.filter { name in !Section.all.contains { $0.name == name } }
    guard unknown.isEmpty else {
      throw ValidationError("there is no section \(unknown.joined(separator: ", "))")
    }
  }

  func run() throws {
    let setting = Setting(threads: threads, rounds: rounds)
    let page = PerformancePage(path: Repository.path("docs/performance.md"))
    for section in Section.all where chosen.isEmpty || chosen.contains(section.name) {
      Progress.say("\(section.name): \(section.title)")
      let text = try section.measure(setting)
      print("\n## \(section.title)\n\n\(text)")
      guard !dry else { continue }
      // Written after each section, so that an interrupted run keeps what it has.
      try page.replace(section.name, with: text + "\n" + Machine.line(setting))
    }
  }

  private var chosen: [String] {
    (only ?? "").split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
  }
}

/// What the child process does: one job, its measurement as JSON on standard output.
struct Measure: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Does one job in this process.", shouldDisplay: false)

  @Argument(help: "The job as JSON.")
  var job: String

  func run() throws {
    let job = try JSONDecoder().decode(Job.self, from: Data(self.job.utf8))
    let encoded = try JSONEncoder().encode(try job.measured())
    print(String(decoding: encoded, as: UTF8.self))
  }
}

/// What holds for all measurements of a run.
struct Setting {
  let threads: Int
  let rounds: Int
}

/// Files of the repository above this package.
enum Repository {
  static func path(_ relative: String) -> String {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    return folder.appendingPathComponent(relative).path
  }
}

/// What goes on, on standard error.
enum Progress {
  static func say(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }
}
