/// What the command line asks for.
struct Options: Equatable {
  var order: AddressOrder
  var seed: UInt32 = 1
  /// How many words; nil: until the reader has enough.
  var count: UInt64?
  /// Whether to say at the end, on standard error, how many words were written.
  var reports = false

  static var usage: String {
    """
    usage: RandomWords ORDER [--seed N] [--count N] [--report]
      ORDER    which part of the address runs fastest: \(orders)
      --seed   first word of the key, 0 to 4294967295 (1 if not given)
      --count  how many 32-bit words to write (without end if not given)
      --report say on standard error how many words were written
    """
  }

  private static var orders: String {
    AddressOrder.allCases.map(\.rawValue).joined(separator: ", ")
  }

  struct Misunderstanding: Error, Equatable {
    let message: String
  }

  init(_ arguments: [String]) throws(Misunderstanding) {
    guard let name = arguments.first, !name.hasPrefix("-") else {
      throw Misunderstanding(message: "an order is missing")
    }
    guard let order = AddressOrder(rawValue: name) else {
      throw Misunderstanding(message: "no order is called '\(name)'; there are \(Self.orders)")
    }
    self.order = order
    var rest = arguments.dropFirst()
    while let option = rest.popFirst() {
      switch option {
      case "--seed": seed = try Self.number(after: option, in: &rest)
      case "--count": count = try Self.number(after: option, in: &rest)
      case "--report": reports = true
      default: throw Misunderstanding(message: "'\(option)' is not an option")
      }
    }
  }

  private static func number<Number: FixedWidthInteger>(
    after option: String, in rest: inout ArraySlice<String>
  ) throws(Misunderstanding) -> Number {
    guard let text = rest.popFirst() else {
      throw Misunderstanding(message: "\(option) needs a number")
    }
    guard let number = Number(text), number >= 0 else {
      throw Misunderstanding(
        message: "\(option) must be a whole number from 0 to \(Number.max), not '\(text)'")
    }
    return number
  }
}
