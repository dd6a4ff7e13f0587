import Scenarios

/// What the numbers of an explanation are counted in, or are per.
extension Message {
  static let perYear = Message("per year", "次/年")
  static let aYear = Message("a year", "每年")
  static let aWeek = Message("a week", "每周")
  static let aJoin = Message("a join", "每次入池")
  static let aPost = Message("a post", "每个岗位")
  static let perStep = Message("per step", "每步")
  static let weeks = Message("weeks", "周")
  static let members = Message("members", "名会员")
  static let joins = Message("joins", "次入池")
  static let joinsPerWeek = Message("joins/week", "次入池/周")
  static let touchesPerWeek = Message("touches/week", "次触达/周")
  static let timesPublicOrders = Message("× public orders", "× 公域订单")

  static let noneAtAll = Message("none", "无")
  static let notWithinHorizon = Message("not within the horizon", "不在期内")
  static let comma = Message(", ", "，")

  /// A formula that needs no words.
  static func formula(_ text: String) -> Message { Message(verbatim: text) }
}
