extension Reader {
  /// Points out what is legal and suspicious.
  mutating func warn() {}
}
