import Foundation
import Testing

@testable import poolcast

@Suite struct ChartImagesTests {
  @Test func imagesAreReadFromTheDocument() {
    let image = Data("picture".utf8)
    let document = """
      <pre id="image-fan-spend">data:image/png;base64,\(image.base64EncodedString())</pre>
      <pre id="image-flows-1">data:image/png;base64,\(image.base64EncodedString())</pre>
      """
    let images = ChartImages.images(in: document)
    #expect(images.map(\.id) == ["fan-spend", "flows-1"])
    #expect(images.map(\.image) == [image, image])
  }

  @Test(arguments: [
    "", "<pre id=\"image-../x\">data:image/png;base64,AAAA</pre>",
    "<pre id=\"image-\">data:image/png;base64,AAAA</pre>", "<pre id=\"image-a\">AAAA</pre>",
    "<pre id=\"image-a\">data:image/png;base64,AAAA", "<pre id=\"image-a",
    "</pre><pre id=\"image-a\"></pre>data:image/png;base64,AAAA",
    "<pre id=\"image-a\">data:image/png;base64,?</pre>",
  ])
  func whatIsNoImageIsLeftOut(document: String) {
    #expect(ChartImages.images(in: document).isEmpty)
  }

  @Test func browsersAreLookedForOnThePath() throws {
    let folder = try TemporaryFolder()
    #expect(Browser(path: nil) == nil)
    #expect(Browser(path: folder.path) == nil)
    try folder.write("google-chrome", "")
    #expect(Browser(path: folder.path) == nil)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder.path("google-chrome"))
    #expect(Browser(path: "/nonexistent:" + folder.path) != nil)
  }
}
