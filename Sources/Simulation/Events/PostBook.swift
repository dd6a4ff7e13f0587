/// Which members each post looks after, so that those of a seller who leaves need not be searched for.
///
/// A member who left the pool or changed hands stays on the list of its former post; `Members.post`
/// says whose it is.
final class PostBook {
  private var agents: [[Int32]] = []
  /// How long each list was when it was last tidied.
  private var tidied: [Int] = []

  /// Lists shorter than this are never tidied.
  private static let shortest = 64

  /// Posts that ever had a member.
  var count: Int { agents.count }

  func entrust(_ agent: Int, to post: Int) {
    while agents.count <= post { agents.append([]) }
    agents[post].append(Int32(truncatingIfNeeded: agent))
  }

  /// Takes those off a post's list who are no longer its own, once it has grown to twice its length;
  /// so that lists do not grow for ever where members change hands and sellers stay.
  func tidy(_ post: Int, keeping isOfPost: (Int) -> Bool) {
    while tidied.count < agents.count { tidied.append(0) }
    guard agents[post].count > 2 * max(tidied[post], Self.shortest) else { return }
    agents[post] = Set(agents[post]).filter { isOfPost(Int($0)) }.sorted()
    tidied[post] = agents[post].count
  }

  /// Takes over all lists of another book.
  func take(_ other: PostBook) {
    for post in other.agents.indices where !other.agents[post].isEmpty {
      while agents.count <= post { agents.append([]) }
      agents[post] += other.agents[post]
      other.agents[post] = []
    }
  }

  /// Hands over everybody on a post's list, each once and in order, and empties it.
  func release(_ post: Int) -> [Int] {
    guard post < agents.count, !agents[post].isEmpty else { return [] }
    let released = Set(agents[post]).sorted().map(Int.init)
    agents[post] = []
    return released
  }
}
