/// The ten KPIs that decide between plans.
public enum DecidingKPIs {
  /// Size of the pool, selection beside effect, what it does to people, what it costs and brings,
  /// and when.
  public static let ids = [
    "private_members", "private_penetration", "frequency_ratio", "causal_order_lift",
    "block_rate_per_month", "incremental_gmv", "spend", "roi", "npv", "payback_week",
  ]
}
