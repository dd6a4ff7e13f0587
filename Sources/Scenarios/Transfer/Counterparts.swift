/// What stands for a brand's channels, ports and segments in the world of another.
///
/// The same name and kind comes first; then, in the order of the files, what is of the same kind and
/// has not been taken yet.
struct Counterparts {
  /// One for each channel of the source; nil: none.
  let channels: [Int?]
  /// Likewise for each port.
  let ports: [Int?]
  /// Likewise for each segment; segments have no kind, so the name alone counts.
  let segments: [Int?]

  init(of source: Scenario, in world: Scenario) {
    channels = Self.matches(
      source.channels.map { Element(name: $0.name, kind: $0.trigger.rawValue) },
      world.channels.map { Element(name: $0.name, kind: $0.trigger.rawValue) })
    ports = Self.matches(
      source.ports.map { Element(name: $0.name, kind: $0.staffed ? "staffed" : "") },
      world.ports.map { Element(name: $0.name, kind: $0.staffed ? "staffed" : "") })
    segments = source.segments.map { segment in
      world.segments.firstIndex { $0.name == segment.name }
    }
  }

  private struct Element: Equatable {
    let name: String
    let kind: String
  }

  private static func matches(_ source: [Element], _ world: [Element]) -> [Int?] {
    var found = source.map { world.firstIndex(of: $0) }
    for index in source.indices where found[index] == nil {
      found[index] = world.indices.first {
        world[$0].kind == source[index].kind && !found.contains($0)
      }
    }
    return found
  }
}
