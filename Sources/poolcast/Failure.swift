import Scenarios

/// Why a command ended without having done what it was asked.
struct Failure: Error {
  let status: ExitStatus
  /// What to tell; nil when everything has been told.
  let message: Message?

  init(_ status: ExitStatus, _ message: Message? = nil) {
    self.status = status
    self.message = message
  }

  /// What is wrong with a file or folder.
  init(_ status: ExitStatus, at place: String, _ error: some ExplainedError) {
    self.init(status, Message("\(place): ", "\(place)：") + error.message)
  }
}
