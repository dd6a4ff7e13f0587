import Foundation
import Scenarios

/// The charts of a page as files for slides: PNG in pixels, and PDF in lines and letters.
struct ChartImages {
  /// The page, a file.
  let page: String
  let folder: String

  /// - Returns: how many charts there are.
  func write() throws(ChartImagesError) -> Int {
    guard let browser = Browser() else { throw ChartImagesError(ChartImagesError.noBrowser) }
    let files = FileManager.default
    let scratch = files.temporaryDirectory.appendingPathComponent(
      "poolcast-images-" + UUID().uuidString
    ).path
    defer { try? files.removeItem(atPath: scratch) }
    for path in [folder, scratch] { try Self.make(path) }
    let images = try pictures(browser, scratch)
    for (id, image) in images {
      try Self.write(image, to: "\(folder)/\(id).png")
      try Self.write(try document(of: id, browser, scratch), to: "\(folder)/\(id).pdf")
    }
    return images.count
  }

  /// One opening of the page writes all of them into the document, which the browser then prints.
  private func pictures(
    _ browser: Browser, _ scratch: String
  ) throws(ChartImagesError) -> [(id: String, image: Data)] {
    let dump = scratch + "/page.txt"
    let isDone = browser.open(
      address("images"), ["--dump-dom"], profile: scratch + "/profile", output: dump)
    guard isDone, let bytes = FileManager.default.contents(atPath: dump) else {
      throw ChartImagesError(ChartImagesError.browserFailed)
    }
    let images = Self.images(in: String(decoding: bytes, as: UTF8.self))
    guard !images.isEmpty else { throw ChartImagesError(ChartImagesError.browserFailed) }
    return images
  }

  private func document(
    of id: String, _ browser: Browser, _ scratch: String
  ) throws(ChartImagesError) -> Data {
    let file = "\(scratch)/\(id).pdf"
    let isDone = browser.open(
      address("figure=\(id)"), ["--print-to-pdf=\(file)", "--no-pdf-header-footer"],
      profile: scratch + "/profile", output: scratch + "/output.txt")
    guard isDone, let document = FileManager.default.contents(atPath: file) else {
      throw ChartImagesError(ChartImagesError.browserFailed)
    }
    return document
  }

  private func address(_ fragment: String) -> String {
    URL(fileURLWithPath: page).absoluteString + "#" + fragment
  }

  /// What the page's script has left: an element for each image, with its data as base64.
  static func images(in document: String) -> [(id: String, image: Data)] {
    document.components(separatedBy: "<pre id=\"image-").dropFirst().compactMap { part in
      let pieces = part.split(separator: "\"", maxSplits: 1)
      let marker = "data:image/png;base64,"
      guard pieces.count == 2, isName(pieces[0]), let start = pieces[1].range(of: marker),
        let end = pieces[1].range(of: "</pre>"), start.upperBound <= end.lowerBound,
        let image = Data(base64Encoded: String(pieces[1][start.upperBound..<end.lowerBound]))
      else { return nil }
      return (String(pieces[0]), image)
    }
  }

  /// Whether files may be called so.
  private static func isName(_ id: Substring) -> Bool {
    !id.isEmpty
      && id.utf8.allSatisfy {
        ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || $0 == 0x2D || $0 >= 0x30 && $0 <= 0x39
      }
  }

  private static func make(_ folder: String) throws(ChartImagesError) {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw ChartImagesError(
        Message("cannot create the folder \(folder)", "无法创建文件夹 \(folder)"))
    }
  }

  private static func write(_ data: Data, to path: String) throws(ChartImagesError) {
    do {
      try data.write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw ChartImagesError(Message("cannot write \(path)", "无法写入 \(path)"))
    }
  }
}

/// Why there are no images.
struct ChartImagesError: ExplainedError {
  let message: Message

  init(_ message: Message) { self.message = message }

  static let noBrowser = Message(
    "there are no images: none of \(Browser.names.joined(separator: ", ")) is on PATH; install "
      + "chromium and run the command again",
    "未生成图片：PATH 中没有 \(Browser.names.joined(separator: "、"))；请安装 chromium 后重新运行")
  static let noCharts = Message(
    "there are no images, since the page has no charts", "未生成图片，因为页面中没有图表")
  static let browserFailed = Message(
    "there are no images: the browser could not draw the page; try another version of it",
    "未生成图片：浏览器无法绘制页面；请换一个版本再试")
}
