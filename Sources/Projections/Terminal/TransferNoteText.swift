import Scenarios

/// What was changed in a transferred plan, in a sentence.
struct TransferNoteText {
  private let note: TransferNote
  private let language: Language

  init(_ note: TransferNote, language: Language) {
    self.note = note
    self.language = language
  }

  var text: String { language.say(english, chinese) }

  private var english: String {
    switch note {
    case .scaled(let factor):
      "Budgets, fixed and setup cost, posts and joins asked for: times \(ratio(factor)), the ratio "
        + "of the markets."
    case .otherCurrency(let source, let world):
      "Money: \(plain(source)) at home, \(plain(world)) here; amounts are taken over as they are."
    case .otherHorizon(let source, let world):
      "Horizon: \(world) weeks, at home too, where the file has \(source)."
    case .channelStandsFor(let source, let world):
      "Channel \(plain(source)): \(plain(world)) stands for it."
    case .channelLeftOut(let name):
      "Channel \(plain(name)): left out, since the world has no other channel of its kind."
    case .budgetMoved(let source, let world):
      "Channel \(plain(source)): its budget goes to \(plain(world))."
    case .portStandsFor(let source, let world):
      "Port \(plain(source)): \(plain(world)) stands for it."
    case .portLeftOut(let name):
      "Port \(plain(name)): left out, since the world has no other port of its kind."
    case .touchesAveraged(let port):
      "Touches through \(plain(port)) differ between segments that the world does not have: their "
        + "mean for all."
    case .wavesOfAll:
      "Waves take segments that the world does not have: as large a part of all members instead."
    case .staffLeftOut:
      "Staff: left out, since the world has neither a staffed port nor a staff channel."
    }
  }

  private var chinese: String {
    switch note {
    case .scaled(let factor):
      "预算、固定与启动成本、岗位数及闸门要求的入池人次：乘以市场规模之比 \(ratio(factor))。"
    case .otherCurrency(let source, let world):
      "货币：原品牌为 \(plain(source))，此处为 \(plain(world))；金额照搬，不换算。"
    case .otherHorizon(let source, let world):
      "期间：两处均模拟 \(world) 周，原情景为 \(source) 周。"
    case .channelStandsFor(let source, let world):
      "渠道 \(plain(source))：以 \(plain(world)) 代替。"
    case .channelLeftOut(let name): "渠道 \(plain(name))：略去，此处没有同类渠道。"
    case .budgetMoved(let source, let world):
      "渠道 \(plain(source))：其预算转投 \(plain(world))。"
    case .portStandsFor(let source, let world):
      "端口 \(plain(source))：以 \(plain(world)) 代替。"
    case .portLeftOut(let name): "端口 \(plain(name))：略去，此处没有同类端口。"
    case .touchesAveraged(let port):
      "\(plain(port)) 的触达按此处没有的客群区分：统一取其均值。"
    case .wavesOfAll: "各波次所取客群此处没有：改取全体会员的同等份额。"
    case .staffLeftOut: "导购：略去，此处既无导购端口也无导购渠道。"
    }
  }

  private func plain(_ name: String) -> String { DisplayWidth.printable(name) }

  private func ratio(_ factor: Double) -> String {
    guard factor < 0.001 else {
      return HumanNumber(unit: .ratio, currency: "", language: language).text(factor)
    }
    return "1/" + HumanNumber(unit: .ratio, currency: "", language: language).text(1 / factor)
  }
}
