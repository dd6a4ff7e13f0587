import CCrypto

/// The SHA-256 digest of some bytes (FIPS 180-4).
package struct SHA256Digest: Sendable, Equatable {
  /// 32 of them.
  package let bytes: [UInt8]

  package init(of contents: some Sequence<UInt8>) {
    let contents = Array(contents)
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    SHA256(contents, contents.count, &digest)
    bytes = digest
  }

  package var hexadecimal: String {
    bytes.map { byte in
      let digits = String(byte, radix: 16)
      return digits.utf8.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
