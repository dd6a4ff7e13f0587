/// Why a command ended without having done what it was asked.
struct Failure: Error {
  let status: ExitStatus
  /// What to tell; nil when everything has been told.
  let message: String?

  init(_ status: ExitStatus, _ message: String? = nil) {
    self.status = status
    self.message = message
  }
}
