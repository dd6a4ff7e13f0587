// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "poolcast",
  products: [
    .executable(name: "poolcast", targets: ["poolcast"]),
    .library(
      name: "PoolcastKit",
      targets: ["Scenarios", "Simulation", "Experiments", "Projections", "Validation"]),
    .library(name: "Randomness", targets: ["Randomness"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CGSL", pkgConfig: "gsl", providers: [.apt(["libgsl-dev"]), .brew(["gsl"])]),
    .systemLibrary(name: "CPrefetch"),
    .target(name: "Randomness", dependencies: ["CGSL"]),
    .target(
      name: "Scenarios", dependencies: ["Randomness", .product(name: "Yams", package: "Yams")]),
    .target(name: "Simulation", dependencies: ["CPrefetch", "Randomness", "Scenarios"]),
    .target(name: "Experiments", dependencies: ["Scenarios", "Simulation"]),
    .target(
      name: "Projections",
      dependencies: [
        "Experiments", "Randomness", "Scenarios", "Simulation",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(
      name: "Validation",
      dependencies: ["CGSL", "Experiments", "Projections", "Randomness", "Scenarios", "Simulation"]),
    // A link in the folder leads to scenarios/.
    .target(name: "ShippedScenarios", resources: [.embedInCode("scenarios")]),
    .executableTarget(
      name: "poolcast",
      dependencies: [
        "Experiments", "Projections", "Scenarios", "ShippedScenarios", "Simulation", "Validation",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .testTarget(name: "RandomnessTests", dependencies: ["Randomness", "CGSL"]),
    .testTarget(name: "ScenariosTests", dependencies: ["Scenarios"]),
    .testTarget(name: "SimulationTests", dependencies: ["Randomness", "Scenarios", "Simulation"]),
    .testTarget(
      name: "ExperimentsTests", dependencies: ["Experiments", "Scenarios", "Simulation"]),
    .testTarget(
      name: "ProjectionsTests",
      dependencies: [
        "CGSL", "Experiments", "Projections", "Randomness", "Scenarios", "Simulation",
      ]),
    .testTarget(
      name: "ValidationTests",
      dependencies: ["Experiments", "Scenarios", "Simulation", "Validation"]),
    .testTarget(
      name: "poolcastTests",
      dependencies: ["poolcast", "Projections", "Scenarios", "ShippedScenarios"],
      exclude: ["ExpectedTexts"]),
  ],
  swiftLanguageModes: [.v6]
)
