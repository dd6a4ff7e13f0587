@testable import Projections

/// Values of plans by replicate, with an agent for each member: nothing is freed.
func paired(_ values: [Double]...) -> PairedValues {
  PairedValues(
    values: values, halfDifferences: values.map { $0.map { _ in .nan } },
    paths: values.map { $0.map { _ in 0 } }, sampledShare: 1)
}
