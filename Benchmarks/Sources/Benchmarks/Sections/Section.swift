/// A group of measurements that stands in docs/performance.md under one marker.
struct Section {
  /// In `--only` and in the marker.
  let name: String
  let title: String
  /// The tables as Markdown.
  let measure: @Sendable (Setting) throws -> String

  static let all: [Section] = [
    marks, peers, agents, growth, threads, mechanisms, loading, results, replicates,
  ]
}
