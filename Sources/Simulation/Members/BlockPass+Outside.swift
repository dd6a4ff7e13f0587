/// Members outside the private pool: their clocks are compared with the meters, and nothing of them
/// changes (see ``SegmentMeters``).
extension BlockPass {
  /// Which clocks may run besides those of organic orders and of the stage.
  struct OutsideClocks {
    let place: Bool
    let extraOrder: Bool
  }

  /// - Parameter group: the first of sixteen members none of whom is private, counted from the run's
  ///   first.
  @inline(__always)
  func compare(_ run: Run, _ group: Int, _ clocks: OutsideClocks) {
    let slot = run.first &+ group
    let bits = status.lanes(at: slot)
    let isDormant = bits.having(Status.isDormant)
    let isProspect = bits.having(Status.isProspect)
    let isBlocked = bits.having(Status.isBlocked)
    let order = Lanes(repeating: run.meters.order).replacing(with: 0, where: isDormant)
    let orders = orderClock.lanes(at: slot) - order
    var others =
      stageClock.lanes(at: slot) - stageReading(slot, run.meters, isDormant, isProspect)
    if clocks.extraOrder {
      let extra = extraReading(run.meters, isDormant, isBlocked)
      others = others.lesser(extraOrderClock.lanes(at: slot) - extra)
    }
    if clocks.place {
      let place = run.cells.joinMeter.replacing(with: run.meters.rejoin, where: isBlocked)
      others = others.lesser(placeClock.lanes(at: slot) - place)
    }
    let factor = Lanes(repeating: run.segment.voice)
      .replacing(with: run.segment.voice * run.segment.blockedKeep, where: isBlocked)
    lift.put(Lanes.zero, at: run.offset &+ group)
    note(
      run.offset &+ group, orders: orders, others: others, isProspect: isProspect, factor: factor)
  }

  /// The meter of the stage clock.
  @_transparent
  func stageReading(
    _ slot: Int, _ meters: SegmentMeters, _ isDormant: LaneMask, _ isProspect: LaneMask
  ) -> Lanes {
    (lapseRate.lanes(at: slot) * meters.weeks).replacing(with: meters.returns, where: isDormant)
      .replacing(with: 0, where: isProspect)
  }

  /// The meter of the extra order clock.
  @_transparent
  func extraReading(
    _ meters: SegmentMeters, _ isDormant: LaneMask, _ isBlocked: LaneMask
  ) -> Lanes {
    Lanes(repeating: meters.openExtra).replacing(with: meters.blockedExtra, where: isBlocked)
      .replacing(with: 0, where: isDormant)
  }
}
