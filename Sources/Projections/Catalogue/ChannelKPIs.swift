import Scenarios

/// KPIs of the ways into the pool; their ids carry the channels' names.
enum ChannelKPIs {
  /// The row of referral in the tables and the end of its KPI ids.
  static let referralName = "referral"

  /// Joins by channel, referral last, then the share of GMV by entry channel. (That of referral is
  /// `referral_gmv_share`, in every scenario.)
  static func all(for channels: [Channel]) -> [KPI] {
    let arrivals = channels.indices.map { joins(through: $0, named: channels[$0].name) }
    let referral = KPI(
      "joins_\(referralName)", .members, .flow, .higher, "Joins by referral", "裂变入池人次",
      scope: .timeline
    ) { $0.joins(channel: channels.count) }
    let shares = channels.indices.map { gmvShare(of: $0, named: channels[$0].name) }
    return arrivals + [referral] + shares
  }

  private static func joins(through channel: Int, named name: String) -> KPI {
    KPI(
      "joins_\(name)", .members, .flow, .higher, "Joins through \(name)", "\(name) 入池人次",
      scope: .timeline
    ) { $0.joins(channel: channel) }
  }

  private static func gmvShare(of channel: Int, named name: String) -> KPI {
    KPI(
      "gmv_share_\(name)", .share, .rate, .neither, "Share of GMV by \(name)", "\(name) 成交占比",
      scope: .timeline
    ) { ratio($0.gmv(channel: channel), $0.tally.gmv) }
  }
}
