/// What stands for a brand's channels, ports and segments in the world of another.
///
/// The same name and kind comes first; then, in the order of the files, what is of the same kind and
/// has not been taken yet, for those first that the plan uses.
struct Counterparts {
  /// One for each channel of the source; nil: none.
  let channels: [Int?]
  /// Likewise for each port.
  let ports: [Int?]
  /// Likewise for each segment; segments have no kind, so the name alone counts.
  let segments: [Int?]

  init(of plan: Plan, from source: Scenario, in world: Scenario) {
    channels = Self.matches(
      zip(source.channels, plan.acquisition).map { channel, acquisition in
        Element(
          name: channel.name, kind: channel.trigger.rawValue, isUsed: acquisition.isAboveZero)
      }, world.channels.map { Element(name: $0.name, kind: $0.trigger.rawValue) })
    ports = Self.matches(
      zip(source.ports, plan.touches).map { port, touches in
        Element(
          name: port.name, kind: kind(of: port), isUsed: touches.contains(where: \.isAboveZero))
      }, world.ports.map { Element(name: $0.name, kind: kind(of: $0)) })
    segments = source.segments.map { segment in
      world.segments.firstIndex { $0.name == segment.name }
    }
    func kind(of port: Port) -> String { port.staffed ? "staffed" : "" }
  }

  private struct Element {
    let name: String
    let kind: String
    /// Whether the plan does anything with it; says nothing of the world's own.
    var isUsed = true
  }

  private static func matches(_ source: [Element], _ world: [Element]) -> [Int?] {
    var found = source.map { element in
      world.firstIndex { $0.name == element.name && $0.kind == element.kind }
    }
    let used = source.indices.filter { source[$0].isUsed }
    let unused = source.indices.filter { !source[$0].isUsed }
    for index in used + unused where found[index] == nil {
      found[index] = world.indices.first {
        world[$0].kind == source[index].kind && !found.contains($0)
      }
    }
    return found
  }
}
