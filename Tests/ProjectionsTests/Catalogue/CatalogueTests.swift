import Foundation
import Scenarios
import Testing

@testable import Projections

struct CatalogueTests {
  /// The ids that users were promised, in the order in which tables list them.
  static let promised = """
    private_members, private_penetration, blocked_members, super_members, joins, blocks,
    lapses, returns, upgrades, carried_away, ownership_transfers, staff_leavers, orders, gmv, gmv_private,
    gmv_public, private_gmv_share, orders_per_private_member_year,
    orders_per_public_member_year, orders_per_active_private_year,
    orders_per_active_public_year, frequency_ratio, frequency_ratio_buyers, causal_order_lift,
    selection_ratio, super_value_ratio, referral_gmv_share, repurchase_rate,
    first_order_conversion, first_order_share, gmv_growth, customers_kept, touches_planned,
    touches_capped, touches_delivered, reach_rate, touches_per_customer_kept,
    block_rate_per_month, active_rate, redemption_rate, staff_utilisation, orders_per_staff,
    gmv_per_store, spend, spend_fixed, spend_touches, spend_ads, spend_invites,
    spend_referral, overrun, cost_per_join, coupon_cost, contribution, incremental_gmv,
    incremental_orders, incremental_contribution, incremental_contribution_to_date, roi,
    payback_week, worst_drawdown, worst_drawdown_week, npv, npv_with_run_off, value_at_risk, p_roi_above_1, p_loss
    """
    .split(whereSeparator: { $0 == "," || $0.isWhitespace }).map(String.init)

  let catalogue = Catalogue(for: Worlds.scenario())

  @Test func hasEveryPromisedKPIInOrder() {
    let channels = ["joins_store", "joins_抖音", "joins_referral", "gmv_share_store", "gmv_share_抖音"]
    #expect(catalogue.kpis.map(\.id) == Self.promised + channels)
  }

  @Test func hasTitlesInBothLanguages() {
    for kpi in catalogue.kpis {
      #expect(!kpi.title(in: .english).isEmpty && kpi.title(in: .english) != kpi.id)
      #expect(
        kpi.title(in: .chinese).unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) },
        "\(kpi.id)")
    }
  }

  /// A board that reads Chinese reads no English words, but names of channels and what everybody calls
  /// so.
  @Test func chineseTitlesAndUnitsHaveNoEnglishWords() {
    let admitted = ["store", "抖音", "NPV", "ROI", "GMV"]
    for text in catalogue.kpis.map({ $0.title(in: .chinese) })
      + KPIUnit.allCases.map({ $0.text(currency: "", in: .chinese) })
    {
      let rest = admitted.reduce(text) { $0.replacing($1, with: "") }
      #expect(!rest.contains { $0.isASCII && $0.isLetter }, "\(text)")
      #expect(!rest.contains { "(),;:".contains($0) }, "half-width marks: \(text)")
    }
  }

  @Test func ofEachReplicateAreAllButTheRisks() {
    let others = catalogue.kpis.filter { !$0.scope.contains(.replicates) }.map(\.id)
    #expect(others == ["value_at_risk", "p_roi_above_1", "p_loss"])
  }

  @Test func findsByIdAndSurvivesAChannelThatSharesAnId() {
    #expect(catalogue["npv"]?.unit == .money)
    #expect(catalogue["no_such"] == nil)
    var channel = Channel()
    channel.name = "referral"
    #expect(Catalogue(channels: [channel, channel])["joins_referral"] != nil)
  }

  /// A bound that a change can reach must not be refused in `decide`.
  @Test func changesMayBeNegative() throws {
    let scenario = Worlds.scenario()
    for (id, value) in [("gmv_growth", -0.5), ("gmv_growth", 3), ("customers_kept", -1000)] {
      let range = try #require(catalogue[id]?.range(in: scenario))
      #expect(range.contains(value), "\(id)")
    }
    #expect(catalogue["first_order_share"]?.range(in: scenario) == 0...1)
  }

  @Test func decidingKPIsExist() {
    #expect(DecidingKPIs.ids.count == 10)
    for id in DecidingKPIs.ids { #expect(catalogue[id] != nil, "\(id)") }
  }

  /// docs/results.md lists every KPI with the unit, kind, direction and tables of the catalogue.
  @Test func documentationAgrees() throws {
    let documented = try Self.documentedKPIs()
    var channel = Channel()
    channel.name = "<channel>"
    let generic = Catalogue(channels: [channel]).kpis
    #expect(documented.map(\.id) == generic.map(\.id))
    for (row, kpi) in zip(documented, generic) {
      var tables: [String] = []
      if kpi.scope.contains(.timeline) { tables.append("T") }
      if kpi.scope.contains(.segments) { tables.append("S") }
      #expect(row.unit == kpi.unit.text(currency: "currency"), "\(kpi.id)")
      #expect(row.kind == kpi.kind.rawValue, "\(kpi.id)")
      #expect(row.better == kpi.better.rawValue, "\(kpi.id)")
      #expect(row.tables == tables.joined(separator: " "), "\(kpi.id)")
    }
  }

  /// Every table stands in docs/results.md with its columns.
  @Test func documentationNamesEveryColumn() throws {
    let text = try Self.documentation()
    for table in ResultTables.all {
      #expect(text.contains("`\(table.fileName)`"), "\(table.fileName)")
      let columns =
        table == ChannelsCSV.self ? "plan,channel" : table.columns.joined(separator: ",")
      #expect(text.contains("| `\(table.fileName)` | `\(columns)"), "\(table.fileName)")
    }
    for line in LedgerLine.allCases { #expect(text.contains("`\(line.rawValue)`")) }
  }

  private struct Row {
    var id: String
    var unit: String
    var kind: String
    var better: String
    var tables: String
  }

  private static func documentation() throws -> String {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../docs/results.md").standardized
    return try String(contentsOf: file, encoding: .utf8)
  }

  private static func documentedKPIs() throws -> [Row] {
    try documentation().split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      guard cells.count == 8, cells[1].hasPrefix("`") else { return nil }
      let id = cells[1].trimmingCharacters(in: ["`"])
      return Row(id: id, unit: cells[2], kind: cells[3], better: cells[4], tables: cells[5])
    }
  }
}
