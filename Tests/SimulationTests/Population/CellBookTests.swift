import Testing

@testable import Simulation

struct CellBookTests {
  @Test func countsByCellStateAndHalf() {
    let book = CellBook(cells: 2)
    for agent in [2, 4, 5] { book.add(1, of: agent, to: .privateActive, ofCell: 1) }
    book.add(1, of: 8, to: .privateDormant, ofCell: 1)
    book.add(1, of: 3, to: .publicActive, ofCell: 0)
    book.add(-1, of: 4, to: .privateActive, ofCell: 1)
    book.addWilling(1, joinWeight: 70, toCell: 0)
    book.addOrderRate(9, toCell: 0)
    #expect(book[1][.privateActive] == 2)
    #expect(book[1][.privateActive, .evenHalf] == 1 && book[1][.privateActive, .oddHalf] == 1)
    #expect(book[1].privateAgents == 3 && book[1].privateAgents(.evenHalf) == 2)
    #expect(book[1].privateActiveAgents == 2)
    #expect(book[0].privateAgents == 0 && book[0][.publicActive, .oddHalf] == 1)
    #expect(book[0].publicWilling == 1 && book[0].joinWeight == 70)
    #expect(book[0].publicOrderRate == 9 && book[1].publicOrderRate == 0)
  }
}
