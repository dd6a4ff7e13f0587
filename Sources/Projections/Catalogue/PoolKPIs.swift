/// Who is in the pool, and who comes and goes.
enum PoolKPIs {
  static let all: [KPI] = [
    KPI("private_members", .members, .stock, .higher, "Private members", "私域会员数") {
      $0.tally.privateMembers
    },
    KPI("private_penetration", .share, .stock, .higher, "Private penetration", "私域渗透率") {
      ratio($0.tally.privateMembers, $0.tally.members)
    },
    KPI("blocked_members", .members, .stock, .lower, "Blocked members", "拉黑流失会员数") {
      $0.tally.blockedMembers
    },
    KPI("super_members", .members, .stock, .higher, "Super members", "超级会员数") {
      $0.tally[.privateSupers]
    },
    KPI("joins", .members, .flow, .higher, "Joins", "入池人次") { $0.tally[.joins] },
    KPI("blocks", .members, .flow, .lower, "Blocks", "拉黑人次") { $0.tally[.blocks] },
    KPI("lapses", .members, .flow, .lower, "Lapses", "沉睡人次") { $0.tally[.lapses] },
    KPI("returns", .members, .flow, .higher, "Returns", "唤醒人次") { $0.tally[.returns] },
    KPI("upgrades", .members, .flow, .higher, "Upgrades to super", "升级超级会员人次") {
      $0.tally[.upgrades]
    },
    KPI(
      "carried_away", .members, .flow, .lower, "Carried away by staff", "导购离职带走会员数"
    ) { $0.tally[.carriedAway] },
    KPI(
      "ownership_transfers", .members, .flow, .neither, "Ownership transfers", "客户归属变更人次"
    ) { $0.tally[.ownershipTransfers] },
    KPI(
      "staff_leavers", .staff, .flow, .lower, "Staff who left", "离职导购数", scope: .timeline
    ) { $0.tally[.staffLeavers] },
  ]
}
