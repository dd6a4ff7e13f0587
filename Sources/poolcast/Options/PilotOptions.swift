import ArgumentParser
import Experiments
import Scenarios

/// Sizes and lengths that a pilot is tried with.
struct PilotOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Sizes of the pilot to try, in members or as shares of all: 1%,2%,50_000. (default: a "
        + "quarter, half, all, and twice of the plan's)", valueName: "list"))
  var members: PilotSizes?

  @Option(
    help: ArgumentHelp(
      "Weeks to the pilot's first review to try: 4,8,12. (default: half, all, and twice of the "
        + "plan's)", valueName: "list"))
  var reviewAfter: PilotWeeks?

  var sizes: [PilotSize] { members?.sizes ?? [] }
  var weeks: [Double] { reviewAfter?.weeks ?? [] }
}

/// `1%,2%,50_000`.
struct PilotSizes: ExpressibleByArgument {
  let sizes: [PilotSize]

  init?(argument: String) {
    guard let numbers = NumberList.parse(argument) else { return nil }
    sizes = numbers.map { $0.isShare ? .share($0.value) : .members($0.value) }
    let isSound = numbers.allSatisfy { $0.value > 0 && (!$0.isShare || $0.value <= 1) }
    guard isSound else { return nil }
  }
}

/// `4,8,12`.
struct PilotWeeks: ExpressibleByArgument {
  let weeks: [Double]

  init?(argument: String) {
    guard let numbers = NumberList.parse(argument) else { return nil }
    weeks = numbers.map(\.value)
    guard numbers.allSatisfy({ !$0.isShare && $0.value > 0 }) else { return nil }
  }
}

/// Numbers with commas between them, as scenario files write them.
enum NumberList {
  /// Nil when one of them is none, and for none at all.
  static func parse(_ text: String) -> [(value: Double, isShare: Bool)]? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
      .map { $0.drop { $0 == " " } }
    let numbers = parts.compactMap { part in
      NumberText.parse(part).map { (value: $0, isShare: part.hasSuffix("%")) }
    }
    return numbers.count == parts.count ? numbers : nil
  }
}
