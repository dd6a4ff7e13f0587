import Testing

@testable import Simulation

struct StatusTests {
  @Test func fieldsDoNotTouchEachOther() {
    var status = Status(bits: Status.isPrivate | Status.paired)
    status.entryChannel = 120
    status.stageVisits = 127
    status.placeVisits = 3
    #expect(status.entryChannel == 120)
    #expect(status.stageVisits == 127)
    #expect(status.placeVisits == 3)
    #expect(status.has(Status.isPrivate) && status.has(Status.paired))
    status.stageVisits &+= 1
    #expect(status.stageVisits == 0)
    #expect(status.placeVisits == 3 && status.entryChannel == 120)
  }

  private static let states: [(UInt32, MemberState)] = [
    (0, .publicActive),
    (Status.isProspect, .publicProspect),
    (Status.isDormant, .publicDormant),
    (Status.isPrivate, .privateActive),
    (Status.isPrivate | Status.isSuper, .privateSuper),
    (Status.isPrivate | Status.isProspect, .privateProspect),
    (Status.isPrivate | Status.isDormant, .privateDormant),
    (Status.isBlocked, .blockedActive),
    (Status.isBlocked | Status.isProspect, .blockedProspect),
    (Status.isBlocked | Status.isDormant, .blockedDormant),
  ]

  @Test func statesFollowFromFlags() {
    for (bits, state) in Self.states {
      let status = Status(bits: bits)
      #expect(status.state == state)
      #expect(status.isActive == state.isActive)
      #expect(status.has(Status.isPrivate) == state.isPrivate)
      #expect(status.has(Status.isBlocked) == state.isBlocked)
      #expect(status.has(Status.isProspect) == state.isProspect)
      #expect(status.isPublic == (!state.isPrivate && !state.isBlocked))
    }
  }
}
