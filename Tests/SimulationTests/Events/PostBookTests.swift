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

  @Test func knowsNobodyOfOtherPosts() {
    let posts = PostBook()
    #expect(posts.release(0) == [] && posts.release(5) == [] && posts.count == 0)
  }
}
