import Scenarios
import Testing

@testable import Simulation

struct BudgetingTests {
  private func budgeting(total: Double = .infinity, perWeek: Double = .infinity) -> Budgeting {
    var budget = Plan.Budget()
    budget.total = total
    budget.perWeek = Schedule(perWeek)
    return Budgeting(budget, clock: StepClock(Calendar()))
  }

  private let demand = Budgeting.Demand(fixed: 10, acquisition: 40, touches: 50)

  @Test(arguments: [
    (200.0, 1.0, 1.0), (100, 1, 1), (80, 0.5, 1), (60, 0, 1), (35, 0, 0.5), (10, 0, 0), (4, 0, 0),
  ]) func acquisitionGivesWayFirst(available: Double, acquisition: Double, touches: Double) {
    var weekly = budgeting(perWeek: available)
    let cut = weekly.cut(demand, atStep: 0)
    #expect(abs(cut.acquisition - acquisition) < 1e-12)
    #expect(abs(cut.touches - touches) < 1e-12)
    var total = budgeting(total: available)
    #expect(total.cut(demand, atStep: 0).acquisition == cut.acquisition)
  }

  @Test func overrunIsWhatTheStepDidNotHaveAndLowersWhatIsLeft() {
    var budgeting = budgeting(total: 100, perWeek: 30)
    _ = budgeting.cut(demand, atStep: 0)
    #expect(budgeting.book(33) == 3)
    #expect(budgeting.left == 67)
    _ = budgeting.cut(demand, atStep: 1)
    #expect(budgeting.book(20) == 0)
    #expect(budgeting.left == 47)
  }

  @Test func nothingIsLeftBelowZero() {
    var budgeting = budgeting(total: 5)
    _ = budgeting.cut(demand, atStep: 0)
    #expect(budgeting.book(10) == 5)
    #expect(budgeting.left == 0)
    #expect(budgeting.cut(demand, atStep: 1).touches == 0)
  }
}
