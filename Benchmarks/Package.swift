// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "poolcast-benchmarks",
  dependencies: [
    // Named, because a folder may be called anything.
    .package(name: "poolcast", path: "..")
  ],
  targets: [
    .executableTarget(
      name: "Benchmarks",
      dependencies: [.product(name: "PoolcastKit", package: "poolcast")]),
    .executableTarget(
      name: "RandomWords", dependencies: [.product(name: "Randomness", package: "poolcast")]),
    .testTarget(
      name: "RandomWordsTests",
      dependencies: ["RandomWords", .product(name: "Randomness", package: "poolcast")]),
  ],
  swiftLanguageModes: [.v6]
)
