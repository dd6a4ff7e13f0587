extension Section {
  static let peers = Section(name: "peers", title: "What a user would otherwise write") { setting in
    let environment = try PeerEnvironment.made()
    let comparison = try Comparison(setting, environment)
    let agreement = Agreement(comparison)
    guard agreement.holds else { throw Disagreement(table: agreement.text) }
    return comparison.text + "\n" + agreement.text
  }
}

/// The peers do not simulate the same model, and their speeds cannot be compared.
private struct Disagreement: Error, CustomStringConvertible {
  let table: String
  var description: String { "the peers disagree; see z\n\n\(table)" }
}
