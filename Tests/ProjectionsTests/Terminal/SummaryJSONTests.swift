import Foundation
import Testing

@testable import Projections

struct SummaryJSONTests {
  func object(_ projection: Projection) throws -> [String: Any] {
    let text = try SummaryJSON(projection).text()
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require(object as? [String: Any])
  }

  @Test func holdsWhatTheTableHolds() throws {
    let object = try object(Worlds.projection(npvs: [[0, 0], [1, 3], [2, 5]]))
    #expect(object["scenario"] as? String == "toy")
    #expect(object["replicates"] as? Int == 2)
    let plans = try #require(object["plans"] as? [[String: Any]])
    #expect(plans.map { $0["name"] as? String } == ["baseline", "big-bang", "staged"])
    let kpis = try #require(plans[1]["kpis"] as? [[String: Any]])
    #expect(kpis.map { $0["kpi"] as? String } == DecidingKPIs.ids)
    let npv = try #require(kpis.first { $0["kpi"] as? String == "npv" })
    #expect(npv["mean"] as? Double == 2)
    #expect(npv["unit"] as? String == "CNY")
    let best = try #require(object["best"] as? [String: Any])
    #expect(best["plan"] as? String == "staged")
    let rival = try #require(best["npv_against_runner_up"] as? [String: Any])
    #expect(rival["versus"] as? String == "big-bang")
    #expect(rival["p_greater"] as? Double == 1)
  }

  @Test func undefinedIsNull() throws {
    let object = try object(Worlds.projection(npvs: [[0, 0]], plans: ["baseline"]))
    #expect(object["best"] is NSNull)
    let plans = try #require(object["plans"] as? [[String: Any]])
    #expect(plans[0]["title"] is NSNull)
    let kpis = try #require(plans[0]["kpis"] as? [[String: Any]])
    let roi = try #require(kpis.first { $0["kpi"] as? String == "roi" })
    #expect(roi["mean"] is NSNull)
    #expect(roi["defined_in"] as? Int == 0)
  }
}
