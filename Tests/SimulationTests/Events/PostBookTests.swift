import Testing

@testable import Simulation

struct PostBookTests {
  @Test func handsOverEverybodyOnceAndInOrder() {
    let posts = PostBook()
    for agent in [7, 3, 9, 3] { posts.entrust(agent, to: 2) }
    posts.entrust(4, to: 0)
    #expect(posts.count == 3)
    #expect(posts.release(2) == [3, 7, 9])
    #expect(posts.release(2) == [])
    #expect(posts.release(0) == [4])
  }

  @Test func listsDoNotGrowForEver() {
    let posts = PostBook()
    var tidied = 0
    for time in 0..<10_000 {
      posts.entrust(time % 10, to: 1)
      posts.tidy(1) { agent in
        tidied += 1
        return agent < 5
      }
    }
    #expect(posts.release(1).count <= 10)
    // Each time the list has grown to 129; of its ten different members each is asked about once.
    #expect(tidied == 10 * (10_000 / 124))
  }

  @Test func knowsNobodyOfOtherPosts() {
    let posts = PostBook()
    #expect(posts.release(0) == [] && posts.release(5) == [] && posts.count == 0)
  }
}
