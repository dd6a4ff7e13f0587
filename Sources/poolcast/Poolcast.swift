import ArgumentParser

@main
struct Poolcast: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "What a private member pool brings, at what risk, and whether to build it at all.")
}
