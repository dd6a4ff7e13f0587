"""The dense core in Numba: a compiled loop over the members, in parallel on several threads."""

import math
from typing import NamedTuple

import numpy as np
from numba import njit, prange, set_num_threads

from core import (
    BLOCKED, BLOCKS, COLUMNS, GMV, JOINS, LAPSES, ORDERS, PRIVATE, PUBLIC, RETURNS, Core,
    lognormal,
)
from measuring import Replicate, main
from xoshiro import advanced, seeded, uniforms

CHUNKS_PER_THREAD = 4
FLOAT = np.float32
ONE, ZERO, FULL_TURN = FLOAT(1), FLOAT(0), FLOAT(2 * math.pi)


class Numbers(NamedTuple):
    """What the loops need of the core, in single precision."""

    memory_loss: FLOAT
    touches: FLOAT
    lift: FLOAT
    block_base: FLOAT
    block_over: FLOAT
    return_rate: FLOAT
    value_mu: FLOAT
    value_sigma: FLOAT


class Members(NamedTuple):
    """All members as columns."""

    order_rate: np.ndarray
    lapse_rate: np.ndarray
    inverse_tolerance: np.ndarray
    fatigue: np.ndarray
    orders: np.ndarray
    place: np.ndarray
    active: np.ndarray

    @staticmethod
    def empty(agents: int) -> "Members":
        rate, lapse, tolerance, fatigue = (np.empty(agents, FLOAT) for _ in range(4))
        place, active = np.zeros((2, agents), np.uint8)
        return Members(
            rate, lapse, tolerance, fatigue, np.zeros(agents, np.uint16), place, active
        )


# The parallel loops only call: Numba drops stores into the columns of a tuple that stand in them.


@njit
def draw_chunk(members, first, last, seed, orders, lapses, tolerance, dormant):
    np.random.seed(seed)
    for i in range(first, last):
        members.order_rate[i] = np.random.gamma(orders[0], orders[1])
        members.lapse_rate[i] = np.random.gamma(lapses[0], lapses[1])
        members.inverse_tolerance[i] = math.exp(-np.random.normal(tolerance[0], tolerance[1]))
        members.fatigue[i] = 0
        members.active[i] = np.random.random() >= dormant


@njit(parallel=True)
def draw(members, bounds, seed, orders, lapses, tolerance, dormant):
    """Own rates and tolerance; each of `orders`, `lapses`: shape and scale of a gamma."""
    for chunk in prange(bounds.size - 1):
        own_seed = (seed * 65537 + chunk) & 0x7FFFFFFF
        draw_chunk(
            members, bounds[chunk], bounds[chunk + 1], own_seed, orders, lapses, tolerance, dormant
        )


@njit(inline="always")
def happens(luck, hazard):
    """With probability 1 - exp(-hazard), which is below the hazard."""
    return luck < hazard and luck < ONE - math.exp(-hazard)


@njit
def count(luck, rate):
    """A Poisson count by inversion."""
    chance = math.exp(-np.float64(rate))
    below, counted = chance, 0
    while luck >= below and counted < 1000:
        counted += 1
        chance *= rate / counted
        below += chance
    return counted


@njit
def value(state, numbers, orders):
    """What so many orders are worth (Box & Muller 1958), and the random state behind them."""
    worth = 0.0
    for _ in range(orders):
        bits, state = advanced(state)
        radius, angle = uniforms(bits)
        normal = math.sqrt(FLOAT(-2) * math.log(ONE - radius)) * math.cos(FULL_TURN * angle)
        worth += math.exp(numbers.value_mu + numbers.value_sigma * normal)
    return worth, state


@njit
def advance(members, first, last, state, join_hazard, numbers, sums):
    """One week of the members from `first` to before `last`."""
    for i in range(first, last):
        bits, state = advanced(state)
        place_luck, stage_luck = uniforms(bits)
        place = members.place[i]
        rate = members.order_rate[i]
        if place == PRIVATE:
            fatigue = members.fatigue[i]
            fatigue += numbers.memory_loss * (numbers.touches - fatigue)
            members.fatigue[i] = fatigue
            over = max(ZERO, fatigue * members.inverse_tolerance[i] - ONE)
            rate *= ONE + numbers.lift / (ONE + over)
            if happens(place_luck, numbers.block_base + numbers.block_over * over * over):
                members.place[i] = place = BLOCKED
                sums[BLOCKS] += 1
        elif place == PUBLIC and happens(place_luck, join_hazard):
            members.place[i] = place = PRIVATE
            members.fatigue[i] = 0
            sums[JOINS] += 1
        active = members.active[i]
        if active:
            bits, state = advanced(state)
            order_luck, part = uniforms(bits)
            if happens(stage_luck, members.lapse_rate[i]):
                members.active[i] = active = 0
                sums[LAPSES] += 1
                rate *= part
            # 1 - rate < exp(-rate): whoever is below has no order.
            if order_luck >= ONE - rate:
                orders = count(order_luck, rate)
                worth, state = value(state, numbers, orders)
                members.orders[i] += orders
                sums[ORDERS] += orders
                sums[GMV] += worth
        elif happens(stage_luck, numbers.return_rate):
            members.active[i] = active = 1
            sums[RETURNS] += 1
        sums[2 * place + 1 - active] += 1


@njit(parallel=True)
def step(members, bounds, seed, week, join_hazard, numbers, sums):
    """One week; the sums of each chunk go into a row of its own."""
    sums[:] = 0
    for chunk in prange(bounds.size - 1):
        state = seeded(seed, week * bounds.size + chunk)
        advance(
            members, bounds[chunk], bounds[chunk + 1], state, join_hazard, numbers, sums[chunk]
        )


def simulate(core: Core, agents: int, seed: int, threads: int) -> Replicate:
    set_num_threads(threads)
    members = Members.empty(agents)
    chunks = CHUNKS_PER_THREAD * threads
    bounds = np.linspace(0, agents, chunks + 1).astype(np.int64)
    numbers = Numbers(*(FLOAT(number) for number in (
        core.memory_loss, core.touches, core.lift, core.block_base, core.block_over,
        core.return_rate, *lognormal(core.order_value, core.order_value_cv),
    )))
    draw(
        members, bounds, seed, shape_and_scale(core.order_rate, core.order_rate_cv),
        shape_and_scale(core.lapse_rate, core.lapse_rate_cv),
        lognormal(core.tolerance, core.tolerance_cv), core.dormant_share,
    )
    weekly = np.zeros((core.weeks, COLUMNS))
    sums = np.zeros((chunks, COLUMNS))
    public = agents
    for week in range(core.weeks):
        hazard = FLOAT(core.join_hazard(public, agents))
        step(members, bounds, seed, week, hazard, numbers, sums)
        weekly[week] = sums.sum(axis=0)
        public = int(weekly[week, :2].sum())
    return Replicate(weekly, members.orders)


def shape_and_scale(mean: float, cv: float) -> tuple[float, float]:
    return 1 / (cv * cv), mean * cv * cv


if __name__ == "__main__":
    main(simulate)
