import Testing

@testable import Reports

@Suite struct MarkdownTextTests {
  @Test(arguments: [
    ("<img src=x onerror=alert(1)>", "&#60;img src\\=x onerror\\=alert\\(1\\)&#62;"),
    ("# x", "\\# x"),
    ("[a](javascript:b)", "\\[a\\]\\(javascript\\:b\\)"),
    ("a_b *c* ~d~ |e| !f \\g", "a\\_b \\*c\\* \\~d\\~ \\|e\\| \\!f \\\\g"),
    ("$x$ & `r stop()`", "&#36;x&#36; &#38; &#96;r stop\\(\\)&#96;"),
    ("www.example.com", "www\\.example\\.com"),
    ("two\nlines\u{0}\u{202E}", "two lines  "),
    ("60 million, 3.5 %: all at once?", "60 million, 3.5 %: all at once?"),
    ("一次铺开、小步快跑，还是不做？", "一次铺开、小步快跑，还是不做？"),
  ])
  func nothingInATextIsMarkup(text: String, escaped: String) {
    #expect(MarkdownText.escaped(text) == escaped)
  }

  @Test func aListingKeepsItsLinesAndIsNoHTML() {
    #expect(
      MarkdownText.listing("a </code>\n`r b` $c &\u{202E}")
        == "<pre><code>a &#60;/code&#62;\n&#96;r b&#96; &#36;c &#38; </code></pre>")
  }
}
