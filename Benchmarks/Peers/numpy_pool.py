"""The dense core in NumPy: vectorised, single precision, one replicate a process."""

import numpy as np

from core import (
    BLOCKED, BLOCKS, COLUMNS, GMV, JOINS, LAPSES, ORDERS, PRIVATE, PUBLIC, RETURNS, STOCKS, Core,
    lognormal,
)
from inversion import counted
from measuring import Replicate, main


def gamma(rng: np.random.Generator, mean: float, cv: float, count: int) -> np.ndarray:
    shape = 1 / (cv * cv)
    return rng.standard_gamma(shape, count, dtype=np.float32) * np.float32(mean / shape)


class Pool:
    """All members as columns."""

    def __init__(self, core: Core, agents: int, seed: int) -> None:
        self.core = core
        self.agents = agents
        self.rng = np.random.Generator(np.random.SFC64(seed))
        self.order_rate = gamma(self.rng, core.order_rate, core.order_rate_cv, agents)
        lapse_rate = gamma(self.rng, core.lapse_rate, core.lapse_rate_cv, agents)
        self.lapse_chance = -np.expm1(-lapse_rate)
        self.return_chance = np.float32(-np.expm1(-core.return_rate))
        mu, sigma = lognormal(core.tolerance, core.tolerance_cv)
        self.inverse_tolerance = np.exp(-(mu + sigma * self.normals(agents)), dtype=np.float32)
        self.active = self.rng.random(agents, dtype=np.float32) >= core.dormant_share
        self.place = np.zeros(agents, dtype=np.int8)
        self.fatigue = np.zeros(agents, dtype=np.float32)
        self.orders = np.zeros(agents, dtype=np.uint16)
        self.luck = np.empty(agents, dtype=np.float32)
        self.value = lognormal(core.order_value, core.order_value_cv)

    def normals(self, count: int) -> np.ndarray:
        return self.rng.standard_normal(count, dtype=np.float32)

    def step(self, sums: np.ndarray) -> None:
        private = np.flatnonzero(self.place == PRIVATE)
        over = self.tire(private)
        rate = self.order_rates(private, over)
        self.move(private, over, sums)
        was_active = self.active.copy()
        lapsed = self.change_stage(sums)
        rate[lapsed] *= self.rng.random(lapsed.size, dtype=np.float32)
        self.order(rate, was_active, sums)
        stocks = np.bincount(2 * self.place + ~self.active, minlength=STOCKS)
        sums[:STOCKS] = stocks

    def tire(self, private: np.ndarray) -> np.ndarray:
        """Fatigue of private members, and by how much each is touched too often."""
        fatigue = self.fatigue[private]
        fatigue += np.float32(self.core.memory_loss) * (np.float32(self.core.touches) - fatigue)
        self.fatigue[private] = fatigue
        return np.maximum(fatigue * self.inverse_tolerance[private] - 1, 0)

    def order_rates(self, private: np.ndarray, over: np.ndarray) -> np.ndarray:
        rate = self.order_rate.copy()
        rate[private] *= 1 + np.float32(self.core.lift) / (1 + over)
        return rate

    def move(self, private: np.ndarray, over: np.ndarray, sums: np.ndarray) -> None:
        luck = self.rng.random(out=self.luck, dtype=np.float32)
        public = self.place == PUBLIC
        hazard = self.core.join_hazard(int(np.count_nonzero(public)), self.agents)
        joined = np.flatnonzero(public & (luck < np.float32(-np.expm1(-hazard))))
        base, slope = np.float32(self.core.block_base), np.float32(self.core.block_over)
        chance = -np.expm1(-(base + slope * over * over))
        blocked = private[luck[private] < chance]
        self.place[joined] = PRIVATE
        self.fatigue[joined] = 0
        self.place[blocked] = BLOCKED
        sums[JOINS], sums[BLOCKS] = joined.size, blocked.size

    def change_stage(self, sums: np.ndarray) -> np.ndarray:
        """Those who lapse."""
        luck = self.rng.random(out=self.luck, dtype=np.float32)
        lapsed = np.flatnonzero(self.active & (luck < self.lapse_chance))
        returned = np.flatnonzero(~self.active & (luck < self.return_chance))
        self.active[lapsed] = False
        self.active[returned] = True
        sums[LAPSES], sums[RETURNS] = lapsed.size, returned.size
        return lapsed

    def order(self, rate: np.ndarray, active: np.ndarray, sums: np.ndarray) -> None:
        luck = self.rng.random(out=self.luck, dtype=np.float32)
        rate[~active] = 0
        buyers, counts = counted(luck, rate)
        self.orders[buyers] += counts
        orders = int(counts.sum())
        mu, sigma = self.value
        values = np.exp(np.float32(mu) + np.float32(sigma) * self.normals(orders))
        sums[ORDERS], sums[GMV] = orders, values.sum(dtype=np.float64)


def simulate(core: Core, agents: int, seed: int, threads: int) -> Replicate:
    pool = Pool(core, agents, seed)
    weekly = np.zeros((core.weeks, COLUMNS))
    for sums in weekly:
        pool.step(sums)
    return Replicate(weekly, pool.orders)


if __name__ == "__main__":
    main(simulate)
