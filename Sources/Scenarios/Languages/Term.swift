/// What users give names to, as messages call it.
struct Term: Sendable {
  let singular: String
  let plural: String
  let chinese: String

  init(_ singular: String, plural: String? = nil, _ chinese: String) {
    self.singular = singular
    self.plural = plural ?? singular + "s"
    self.chinese = chinese
  }

  static let segment = Term("segment", "客群")
  static let channel = Term("channel", "渠道")
  static let port = Term("port", "端口")
  static let plan = Term("plan", "计划")
  static let wave = Term("wave", "波次")
  static let key = Term("key", "键")
  static let name = Term("name", "名称")
  static let distribution = Term("distribution", "分布")
  static let anchorAbove = Term("anchor", plural: "anchors above this line", "此行以上的锚点")
}
