import Foundation

/// A process that prints one line of JSON.
struct Child {
  let program: String
  let arguments: [String]

  struct Failed: Error, CustomStringConvertible {
    let command: String
    let status: Int32
    var description: String { "'\(command)' ended with \(status); what it says stands above" }
  }

  /// Runs it and returns what it printed. Its standard error is this process's.
  func output() throws -> Data {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      let command = ([program] + arguments).joined(separator: " ")
      throw Failed(command: command, status: process.terminationStatus)
    }
    return output
  }

  /// What its last line says.
  func decoded<Value: Decodable>(_ type: Value.Type) throws -> Value {
    let lines = try output().split(separator: UInt8(ascii: "\n"))
    return try JSONDecoder().decode(type, from: lines.last ?? Data())
  }
}

extension Job {
  /// Does the job in a process of its own.
  func measuredInChild() throws -> Measurement {
    let encoded = String(decoding: try JSONEncoder().encode(self), as: UTF8.self)
    let program = Bundle.main.executablePath ?? CommandLine.arguments[0]
    return try Child(program: program, arguments: ["measure", encoded])
      .decoded(Measurement.self)
  }

  /// Does jobs in turn, round after round, so that what else the machine does meets all alike.
  static func measured(_ jobs: [Job], rounds: Int) throws -> [Measurements] {
    var measurements = [Measurements](repeating: Measurements(), count: jobs.count)
    for _ in 0..<rounds {
      for (index, job) in jobs.enumerated() {
        measurements[index].rounds.append(try job.measuredInChild())
      }
    }
    return measurements
  }
}
