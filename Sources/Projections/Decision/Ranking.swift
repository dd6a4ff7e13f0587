/// Plans by the mean of what is to be as high as can be.
struct Ranking: Sendable, Equatable {
  /// Plans, the best first; of equal ones the first in the file comes first.
  let plans: [Int]

  /// - Parameter candidates: plans that may be ranked; all of them are defined in every replicate.
  init(of values: PairedValues, among candidates: [Int]) {
    let means = candidates.map { (plan: $0, mean: values.mean($0)) }
    plans = means.sorted { $0.mean != $1.mean ? $0.mean > $1.mean : $0.plan < $1.plan }
      .map(\.plan)
  }

  /// The best of the other plans.
  func rival(of plan: Int) -> Int? { plans.first { $0 != plan } }
}
