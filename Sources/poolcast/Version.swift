/// The version of Poolcast, in `poolcast --version` and in the run.json of results.
enum Version {
  static let current = "0.1.0"
}
