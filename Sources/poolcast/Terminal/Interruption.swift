import Foundation
import Synchronization

/// Whether the user or the system has asked the program to stop.
///
/// The first request is noted, so that a run can end cleanly; the second ends the program at once.
final class Interruption: Sendable {
  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  private let requested = Atomic(false)

  var isRequested: Bool { requested.load(ordering: .relaxed) }

  private init() {}

  /// Takes over the signals that ask to stop. To be called before threads begin: they inherit which
  /// signals they leave to the one that waits for them here.
  static func watch() -> Interruption {
    let interruption = Interruption()
    var waited = sigset_t()
    sigemptyset(&waited)
    for signal in signals where !isIgnored(signal) { sigaddset(&waited, signal) }
    pthread_sigmask(SIG_BLOCK, &waited, nil)
    let set = waited
    Thread.detachNewThread { interruption.wait(for: set) }
    return interruption
  }

  /// Signals ignored from outside, as by `nohup`, stay ignored.
  private static func isIgnored(_ signal: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(signal, nil, &action) == 0 else { return false }
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  private func wait(for signals: sigset_t) {
    var signals = signals
    var received: Int32 = 0
    while sigwait(&signals, &received) == 0 {
      if requested.exchange(true, ordering: .relaxed) {
        signal(received, SIG_DFL)
        pthread_sigmask(SIG_UNBLOCK, &signals, nil)
        raise(received)
      }
    }
  }
}
