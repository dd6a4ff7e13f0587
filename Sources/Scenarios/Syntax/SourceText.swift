/// The text of a scenario file, checked as far as one can without reading YAML.
struct SourceText {
  /// 10 MB, as `scenario-files.md` states it.
  static let largestSize = 10_000_000

  static let tooLargeHint = Message(
    "keep data such as order logs outside the scenario", "订单日志等数据请放在情景文件之外")

  struct Fault: Error {
    let code: Diagnostic.Code
    let origin: Origin
    let message: Message
    let hint: Message?
  }

  /// Without a byte-order mark.
  let text: String

  init(bytes: [UInt8]) throws(Fault) {
    guard bytes.count <= SourceText.largestSize else {
      throw Fault(
        code: .tooLarge, origin: .wholeFile,
        message: Message(
          "the file has \(bytes.count) bytes; a scenario file may have 10 MB at most",
          "文件有 \(bytes.count) 字节；情景文件最多 10 MB"),
        hint: SourceText.tooLargeHint)
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let body = bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...]
    guard let text = String(validating: body, as: UTF8.self) else {
      throw SourceText.notUTF8(body)
    }
    if let fault = SourceText.forbiddenCharacter(in: text) { throw fault }
    self.text = text
  }

  private static func notUTF8(_ bytes: ArraySlice<UInt8>) -> Fault {
    let first = Array(bytes.prefix(2))
    let isUTF16 = first == [0xFF, 0xFE] || first == [0xFE, 0xFF]
    // Everything before the first flaw decodes without the replacement character.
    let valid = validPrefix(of: bytes)
    let line = 1 + valid.count { $0 == 0x0A }
    return Fault(
      code: .notUTF8, origin: Origin(line: isUTF16 ? 0 : line),
      message: isUTF16
        ? Message("the file is UTF-16, not UTF-8", "文件是 UTF-16 编码，不是 UTF-8")
        : Message("the file is not UTF-8 from here on", "文件从这里起不是 UTF-8 编码"),
      hint: Message(
        "save it as UTF-8 (in Notepad and Excel: choose UTF-8 as encoding, not GBK or Unicode)",
        "请另存为 UTF-8（在记事本和 Excel 中编码选 UTF-8，不要选 GBK 或 Unicode）"))
  }

  private static func validPrefix(of bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var decoder = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var length = 0
    while case .valid(let scalar) = decoder.parseScalar(from: &iterator) { length += scalar.count }
    return bytes.prefix(length)
  }

  /// Characters YAML refuses, and line ends that editors do not count as such.
  private static func forbiddenCharacter(in text: String) -> Fault? {
    var line = 1
    var column = 0
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if scalar == "\n" || (previous == "\r" && scalar != "\n") {
        line += 1
        column = 0
      }
      if scalar != "\n" { column += 1 }
      previous = scalar
      guard isForbidden(scalar) else { continue }
      let code = String(scalar.value, radix: 16, uppercase: true)
      let name = "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
      return Fault(
        code: .syntax, origin: Origin(line: line, column: column),
        message: Message(
          "the character \(name) may not stand in a scenario file", "情景文件中不能有字符 \(name)"),
        hint: Message(
          "it is invisible: delete this line and type it again", "它不可见：请删除这一行后重新输入"))
    }
    return nil
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
