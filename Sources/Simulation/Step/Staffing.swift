import Randomness
import Scenarios

/// The staff of a plan: posts, who leaves, and how much the present ones can do (model, 5.3).
///
/// A post that is taken draws the step its holder leaves at from a geometric distribution (constant
/// hazard), so that nobody needs to be asked every step. Beyond ``maximumPosts`` one simulated post
/// stands for several.
struct Staffing {
  static let maximumPosts = Int(UInt16.max) - 1

  private struct Post {
    /// Step from which the post is taken (again).
    var takenFrom: Int
    var leavesAt: Int
    /// Times it was taken.
    var holders: UInt32
  }

  private let staff: Staff
  private let clock: StepClock
  private let random: RandomSource
  private let leavingHazard: Double
  private let refillSteps: Int

  private var posts: [Post] = []
  private var presentPosts = 0
  /// Posts whose holder leaves, and posts that are refilled, by step.
  private var leavers: PostCalendar
  private var refills: PostCalendar

  /// Posts that are not empty, in real posts.
  private(set) var present = 0.0
  /// Real posts that a simulated one stands for.
  private(set) var postWeight = 1.0
  /// Of the last step: real staff who left, and posts refilled.
  private(set) var leftNow = 0.0
  private(set) var hiredNow = 0.0
  /// Simulated posts whose holder left in the last step.
  private(set) var leavingPosts: [Int] = []
  /// Simulated posts that exist.
  var postCount: Int { posts.count }

  init(_ staff: Staff, world: World) {
    self.staff = staff
    clock = world.clock
    random = world.random
    leavingHazard = world.clock.perStep(yearly: staff.turnoverPerYear)
    refillSteps = world.clock.steps(weeks: staff.refillWeeks)
    leavers = PostCalendar(steps: world.clock.total)
    refills = PostCalendar(steps: world.clock.total)
  }

  /// Fits the number of posts, refills empty ones and lets holders leave.
  ///
  /// - Parameter privateMembers: whom the posts look after, in members.
  mutating func advance(toStep step: Int, privateMembers: Double) {
    let refilled = refills.take(step).filter {
      $0 < posts.count && posts[$0].takenFrom == step
    }
    for post in refilled { take(post, atStep: step) }
    resize(to: wantedPosts(inWeek: clock.week(ofStep: step), privateMembers), atStep: step)
    leavingPosts = leavers.take(step).filter {
      $0 < posts.count && posts[$0].takenFrom <= step && posts[$0].leavesAt == step
    }
    leavingPosts.sort()
    for post in leavingPosts { leave(post, atStep: step) }
    let refilledAtOnce = refillSteps == 0 ? leavingPosts.count : 0
    present = Double(presentPosts) * postWeight
    leftNow = Double(leavingPosts.count) * postWeight
    hiredNow = Double(refilled.count + refilledAtOnce) * postWeight
  }

  /// Nobody works for the plan.
  mutating func standDown() {
    posts = []
    presentPosts = 0
    leavers.clear()
    refills.clear()
    leavingPosts = []
    (present, leftNow, hiredNow) = (0, 0, 0)
  }

  /// Whether a simulated post is taken after the leavers have gone.
  func isPresent(_ post: Int, atStep step: Int) -> Bool {
    post < posts.count && posts[post].takenFrom <= step
  }

  /// A present post at random for a member; nil when all are empty.
  func assignment(of agent: Int, atStep step: Int) -> Int? {
    guard present > 0 else { return nil }
    var stream = random.stream(.staffAssignment, of: UInt32(agent), number: UInt32(step))
    // Empty posts are few: a handful of tries nearly always meets a present one.
    for _ in 0..<64 {
      let post = Int(stream.nextUniform() * Double(posts.count))
      if isPresent(post, atStep: step) { return post }
    }
    return posts.indices.first { isPresent($0, atStep: step) }
  }

  /// d: the share of what is planned through staffed ports that a capacity delivers.
  static func deliveredShare(capacity: Double, planned: Double, hasStaff: Bool) -> Double {
    guard planned > 0 else { return hasStaff ? 1 : 0 }
    return min(1, capacity / planned)
  }

  private func wantedPosts(inWeek week: Int, _ privateMembers: Double) -> Double {
    if let count = staff.count { return max(0, count.value(inWeek: week).rounded()) }
    let wanted = (privateMembers / staff.membersPerStaff).rounded(.up)
    return min(wanted > 1 ? wanted : 1, max(0, staff.maxCount.rounded()))
  }

  private mutating func resize(to wanted: Double, atStep step: Int) {
    let simulated = min(Int(min(wanted, 1e9)), Self.maximumPosts)
    postWeight = simulated > 0 ? wanted / Double(simulated) : 1
    while posts.count > simulated {
      if posts.removeLast().takenFrom <= step { presentPosts -= 1 }
    }
    while posts.count < simulated {
      posts.append(Post(takenFrom: step, leavesAt: .max, holders: 0))
      take(posts.count - 1, atStep: step)
    }
  }

  /// - Parameter exposedFrom: the first step in which the new holder may leave.
  private mutating func take(_ post: Int, atStep step: Int, exposedFrom: Int? = nil) {
    let word = random.words(.staffLeaving, of: UInt32(post), number: holderNumber(post, step)).x
    posts[post].holders += 1
    presentPosts += 1
    posts[post].takenFrom = step
    posts[post].leavesAt = .max
    guard leavingHazard > 0 else { return }
    let steps = (-Elementary.log(word.unit) / leavingHazard).rounded(.down)
    guard steps < Double(clock.total) else { return }
    let leavesAt = (exposedFrom ?? step) + Int(steps)
    posts[post].leavesAt = leavesAt
    leavers.add(post, at: leavesAt)
  }

  /// Posts that were cut and came back must not meet the luck of their first holders again.
  private func holderNumber(_ post: Int, _ step: Int) -> UInt32 {
    posts[post].holders << 16 | UInt32(step)
  }

  private mutating func leave(_ post: Int, atStep step: Int) {
    presentPosts -= 1
    guard refillSteps > 0 else {
      take(post, atStep: step, exposedFrom: step + 1)
      return
    }
    posts[post].takenFrom = step + refillSteps
    refills.add(post, at: step + refillSteps)
  }
}

/// Posts to which something happens, by step.
private struct PostCalendar {
  private var posts: [[Int]]

  init(steps: Int) { posts = [[Int]](repeating: [], count: steps) }

  /// What lies beyond the last step is forgotten.
  mutating func add(_ post: Int, at step: Int) {
    if step < posts.count { posts[step].append(post) }
  }

  /// The posts of a step, which are none afterwards.
  mutating func take(_ step: Int) -> [Int] {
    guard posts.indices.contains(step) else { return [] }
    defer { posts[step] = [] }
    return posts[step]
  }

  mutating func clear() { for step in posts.indices { posts[step] = [] } }
}
