/// Every state a member can be in; a member is in exactly one.
public enum MemberState: Int, Sendable, CaseIterable {
  case publicProspect, publicActive, publicDormant
  case privateProspect, privateActive, privateSuper, privateDormant
  case blockedProspect, blockedActive, blockedDormant

  public var isPrivate: Bool {
    switch self {
    case .privateProspect, .privateActive, .privateSuper, .privateDormant: true
    default: false
    }
  }

  public var isBlocked: Bool { rawValue >= MemberState.blockedProspect.rawValue }

  public var isActive: Bool {
    switch self {
    case .publicActive, .privateActive, .privateSuper, .blockedActive: true
    default: false
    }
  }

  public var isProspect: Bool {
    self == .publicProspect || self == .privateProspect || self == .blockedProspect
  }

  /// The word used for it in flows.csv.
  public var name: String {
    switch self {
    case .publicProspect: "public_prospect"
    case .publicActive: "public_active"
    case .publicDormant: "public_dormant"
    case .privateProspect: "private_prospect"
    case .privateActive: "private_active"
    case .privateSuper: "private_super"
    case .privateDormant: "private_dormant"
    case .blockedProspect: "blocked_prospect"
    case .blockedActive: "blocked_active"
    case .blockedDormant: "blocked_dormant"
    }
  }
}
