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
