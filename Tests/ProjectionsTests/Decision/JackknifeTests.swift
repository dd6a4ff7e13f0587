import Testing

@testable import Projections

struct JackknifeTests {
  private func mean(_ sample: PairedValues) -> [Double] { [sample.mean(0)] }

  /// Of a mean the jackknife gives what everybody knows: s/√R.
  @Test func ofAMeanItIsTheStandardError() throws {
    let values = [3.0, 1, 4, 1, 5, 9, 2, 6]
    let error = try #require(Jackknife.errors(of: paired(values), mean)[0])
    let known = try #require(Moments(values).standardError)
    #expect(abs(error - known) < 1e-12)
  }

  /// 300 replicates make 100 groups of three, and of a mean the error is that of the groups' means.
  @Test func manyReplicatesAreLeftOutInGroups() throws {
    let values = (0..<300).map { Double($0 * $0 % 17) }
    let error = try #require(Jackknife.errors(of: paired(values), mean)[0])
    let groups = stride(from: 0, to: 300, by: 3).map { Moments(Array(values[$0..<($0 + 3)])).mean }
    let known = try #require(Moments(groups).standardError)
    #expect(abs(error - known) < 1e-12)
  }

  @Test func twoReplicatesTellNoError() {
    #expect(Jackknife.errors(of: paired([1, 2]), mean) == [nil])
  }

  /// None of 100: (0 + 2)/104 and √(p(1 − p)/104).
  @Test func neverIsNotSure() throws {
    let sample = paired([Double](repeating: 0, count: 100))
    let never = Jackknife.shares(of: sample) { _ in [0] }[0]
    let adjusted = 2.0 / 104
    #expect(never.value == 0)
    #expect(never.error == (adjusted * (1 - adjusted) / 104).squareRoot())
  }

  @Test func whatIsNotDefinedHasNoError() {
    let measured = Jackknife.measured(of: paired([1, 2, 3])) { _ in [.nan] }[0]
    #expect(measured == Measured())
  }
}
