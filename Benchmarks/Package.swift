// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "poolcast-benchmarks",
  dependencies: [
    // Named, because a folder may be called anything.
    .package(name: "poolcast", path: ".."),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
  ],
  targets: [
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        .product(name: "PoolcastKit", package: "poolcast"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "RandomWords", dependencies: [.product(name: "Randomness", package: "poolcast")]),
    .testTarget(
      name: "RandomWordsTests",
      dependencies: ["RandomWords", .product(name: "Randomness", package: "poolcast")]),
  ],
  swiftLanguageModes: [.v6]
)
