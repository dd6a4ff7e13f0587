import Testing

@testable import Reports

@Suite struct RelativePathTests {
  @Test(arguments: [
    ("notebooks-export", "results/shop", "../results/shop"),
    (".", "results/shop/", "results/shop"), ("", "results", "results"),
    ("a/b/", "a/b", "."), ("/nowhere/a/b", "/nowhere/c", "../../c"), ("a", ".", ".."),
    ("a/../b", "./b/c", "c"),
  ])
  func asSeenFromAFolder(folder: String, place: String, path: String) {
    #expect(RelativePath.from(folder, to: place) == path)
  }
}
