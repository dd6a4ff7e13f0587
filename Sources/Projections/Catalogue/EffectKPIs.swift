/// What the pool does to those who join, apart from who joins.
enum EffectKPIs {
  static let all: [KPI] = [
    KPI(
      effect: "causal_order_lift", .ratio, .higher, "Causal order lift of joining", "入池因果提升倍数"
    ) { $0.causalOrderLift },
    KPI(
      effect: "selection_ratio", .ratio, .neither, "Selection: joiners to others, without the pool",
      "选择效应倍数"
    ) { $0.selectionRatio },
  ]
}
