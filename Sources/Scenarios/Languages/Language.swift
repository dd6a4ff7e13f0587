/// A language that texts for people can be written in.
public enum Language: String, Sendable, CaseIterable {
  case english = "en"
  case chinese = "zh"
}

extension Language {
  /// One of two texts that say the same.
  public func say(_ english: String, _ chinese: String) -> String {
    self == .english ? english : chinese
  }
}
