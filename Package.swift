// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "poolcast",
  products: [
    .executable(name: "poolcast", targets: ["poolcast"]),
    .library(
      name: "PoolcastKit",
      targets: [
        "Scenarios", "Simulation", "Experiments", "Projections", "Reports", "Validation",
      ]),
    .library(name: "Randomness", targets: ["Randomness"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CGSL", pkgConfig: "gsl", providers: [.apt(["libgsl-dev"]), .brew(["gsl"])]),
    .systemLibrary(
      name: "CCrypto", pkgConfig: "libcrypto",
      providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]),
    .systemLibrary(
      name: "CXlsxWriter", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    .systemLibrary(name: "CPrefetch"),
    .target(name: "Randomness", dependencies: ["CGSL"]),
    .target(
      name: "Scenarios", dependencies: ["Randomness", .product(name: "Yams", package: "Yams")]),
    .target(name: "Simulation", dependencies: ["CPrefetch", "Randomness", "Scenarios"]),
    .target(name: "Experiments", dependencies: ["Scenarios", "Simulation"]),
    .target(
      name: "Projections",
      dependencies: ["CCrypto", "Experiments", "Randomness", "Scenarios", "Simulation"]),
    .target(
      name: "Reports",
      dependencies: ["CXlsxWriter", "Projections", "Scenarios", "Simulation"],
      resources: [.embedInCode("Page/Resources")]),
    .target(
      name: "Validation",
      dependencies: ["CGSL", "Experiments", "Projections", "Randomness", "Scenarios", "Simulation"]),
    // A link in the folder leads to scenarios/.
    .target(name: "ShippedScenarios", resources: [.embedInCode("scenarios")]),
    .executableTarget(
      name: "poolcast",
      dependencies: [
        "Experiments", "Projections", "Reports", "Scenarios", "ShippedScenarios", "Simulation",
        "Validation",
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
      name: "ReportsTests",
      dependencies: ["Experiments", "Projections", "Reports", "Scenarios", "Simulation"]),
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
