import Scenarios
import Testing

@testable import Projections

struct DifferenceCSVTests {
  /// Rows without the header, cells split at commas (no quoted commas in them).
  private func rows(_ difference: RunDifference) -> [[String]] {
    difference.csv().components(separatedBy: "\r\n").dropFirst().dropLast().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  @Test func everyChangeIsARow() throws {
    let before = try StoredRun(StoredRun.shop)
    let after = try StoredRun(
      StoredRun.shop, set: ["segments.guests.response.basket_lift=-0.5", "plans.loud.staff="],
      plans: ["loud"])
    let difference = try RunDifference(from: before.results(), to: after.results())
    #expect(difference.csv().hasPrefix(DifferenceCSV.columns.joined(separator: ",") + "\r\n"))
    let rows = rows(difference)
    #expect(rows.allSatisfy { $0.count == DifferenceCSV.columns.count })
    #expect(rows.filter { $0[0] == "choice" }.count == 1)
    #expect(rows.filter { $0[0] == "setting" }.map { $0[2] } == ["plans", "overrides"])
    // A negative number is no formula.
    #expect(
      rows.filter { $0[0] == "key" } == [
        [
          "key", "", "segments.guests.response.basket_lift", "", "", "-0.5", "", "", "1",
        ]
      ])
    let kpis = rows.filter { $0[0] == "kpi" }
    #expect(kpis.count == difference.kpis.count)
    #expect(Set(kpis.map { $0[1] }) == ["baseline", "loud"])
    #expect(kpis.count { $0[8] == "1" } == difference.count(of: .beyondError))
    #expect(difference.count(of: .beyondError) > 0)
    let gmv = try #require(kpis.first { $0[1] == "loud" && $0[2] == "gmv_private" })
    let numbers = gmv[4...7].compactMap { Double($0) }
    #expect(gmv[3] == "CNY" && numbers.count == 4)
    #expect(abs(numbers[1] - numbers[0] - numbers[2]) < 1e-9 * numbers[0])
  }

  @Test func oneReplicateIsNotTold() throws {
    let before = try StoredRun(StoredRun.shop) { $0.settings.replicates = 1 }
    let after = try StoredRun(StoredRun.shop, set: ["segments.guests.orders_per_year.mean=24"]) {
      $0.settings.replicates = 1
    }
    let rows = rows(try RunDifference(from: before.results(), to: after.results()))
    #expect(rows.first { $0[0] == "choice" }?.last == "")
    #expect(rows.contains { $0[0] == "kpi" && $0[2] == "orders" && $0[6] != "" && $0[8] == "" })
  }
}
