import Foundation
import Randomness
import Scenarios
import Testing

@testable import Simulation

struct StaffingTests {
  private func staffing(weeks: Int = 52, _ change: (inout Staff) -> Void) -> Staffing {
    var staff = Staff()
    staff.touchesPerWeek = 100
    change(&staff)
    let scenario = simpleScenario(agents: 1000, weeks: weeks)
    return Staffing(
      staff, world: World(scenario: scenario, random: RandomSource(seed: 9, replicate: 0)))
  }

  @Test func postsFollowTheirScheduleOrThePool() {
    var fixed = staffing {
      $0.count = Schedule(steps: [.init(fromWeek: 0, value: 5), .init(fromWeek: 3, value: 2)])
    }
    fixed.advance(toStep: 0, privateMembers: 0)
    #expect(fixed.present == 5)
    fixed.advance(toStep: 3, privateMembers: 0)
    #expect(fixed.present == 2)
    var growing = staffing {
      $0.membersPerStaff = 100
      $0.maxCount = 4
    }
    for (step, members, posts) in [(0, 0.0, 1.0), (1, 101, 2), (2, 100_000, 4)] {
      growing.advance(toStep: step, privateMembers: members)
      #expect(growing.present == posts)
    }
  }

  @Test func holdersLeaveAtTheirHazardAndPostsAreRefilledInTime() {
    var staffing = staffing(weeks: 200) {
      $0.count = Schedule(2000)
      $0.turnoverPerYear = 1
      $0.refillWeeks = 3
    }
    var (left, exposed, hired) = (0.0, 0.0, 0.0)
    for step in 0..<200 {
      staffing.advance(toStep: step, privateMembers: 0)
      left += staffing.leftNow
      exposed += staffing.present + staffing.leftNow
      hired += staffing.hiredNow
      #expect(staffing.present <= 2000 && staffing.present >= 1700)
    }
    let expected = 1 - exp(-1.0 / 52)
    #expect(abs(left / exposed - expected) < 4 * (expected / exposed).squareRoot())
    // Everybody but those of the last three weeks has been replaced.
    #expect(hired < left && hired > left - 3 * 2000 * expected * 1.5)
  }

  /// Two members of staff with 6000 minutes each, half of them for recruiting, and 1000 members who
  /// are to get a call of 5 minutes and two messages of half a minute a week: 6000 of 6000 minutes.
  private func minutes(_ change: (inout Scenario) -> Void = { _ in }) throws -> Tally {
    let scenario = simpleScenario(agents: 1000, weeks: 1) {
      $0.market.members = 1000
      $0.ports = [port("call"), port("message"), port("feed")]
      for (index, minutes) in [5, 0.5].enumerated() {
        $0.ports[index].staffed = true
        $0.ports[index].minutesPerTouch = minutes
      }
      $0.segments[0].start.privatePool = 1
      $0.plans = [baseline(of: $0)]
      for (index, touches) in [1.0, 2, 7].enumerated() {
        $0.plans[0].touches[index][0] = Schedule(touches)
      }
      var staff = Staff()
      staff.count = Schedule(2)
      staff.minutesPerWeek = 6000
      staff.recruitShare = Schedule(0.5)
      $0.plans[0].staff = staff
      change(&$0)
    }
    return try simulate(scenario).plans[0].horizon
  }

  @Test func minutesAreSharedByAllTouchesByHand() throws {
    let enough = try minutes()
    #expect(enough[.staffCapacity] == 6000 && enough[.staffWork] == 6000)
    #expect(enough[.touchesDelivered] == 10_000)
    // d = 2/3 of one call and two messages each; the feed needs nobody.
    let scarce = try minutes { $0.plans[0].staff?.minutesPerWeek = 4000 }
    #expect(abs(scarce[.touchesDelivered] - (2000 + 7000)) < 1e-9 * 9000)
    #expect(abs(scarce[.staffWork] - 4000) < 1e-9 * 4000)
    // Half of what there is to do: not all the time is used.
    let idle = try minutes { $0.plans[0].touches[0][0] = Schedule(0.4) }
    #expect(abs(idle[.staffWork] / idle[.staffCapacity] - 0.5) < 1e-12)
    #expect(idle[.touchesDelivered] == idle[.touchesPlanned])
  }

  /// A capacity in touches does not look at minutes.
  @Test func touchesCountOneEach() throws {
    let touches = try minutes {
      $0.plans[0].staff?.minutesPerWeek = nil
      $0.plans[0].staff?.touchesPerWeek = 1500
    }
    #expect(touches[.staffCapacity] == 1500)
    #expect(abs(touches[.touchesDelivered] - (1500 + 7000)) < 1e-9 * 8500)
  }

  @Test func aPostRefilledAtOnceIsNeverEmpty() {
    var staffing = staffing {
      $0.count = Schedule(50)
      $0.turnoverPerYear = 5
    }
    var left = 0.0
    for step in 0..<52 {
      staffing.advance(toStep: step, privateMembers: 0)
      #expect(staffing.present == 50)
      #expect(staffing.hiredNow == staffing.leftNow)
      left += staffing.leftNow
    }
    #expect(left > 100)
  }

  @Test func manyPostsAreRepresented() {
    var staffing = staffing { $0.count = Schedule(200_000) }
    staffing.advance(toStep: 0, privateMembers: 0)
    #expect(abs(staffing.present - 200_000) < 1e-6)
    #expect(staffing.postCount == Staffing.maximumPosts)
  }

  @Test func membersAreAssignedToPresentPostsOnly() throws {
    var staffing = staffing {
      $0.count = Schedule(20)
      $0.turnoverPerYear = 10
      $0.refillWeeks = 8
    }
    for step in 0..<10 {
      staffing.advance(toStep: step, privateMembers: 0)
      for agent in 0..<50 {
        let post = try #require(staffing.assignment(of: agent, atStep: step))
        #expect(staffing.isPresent(post, atStep: step))
      }
    }
  }
}
