"""The dense core in starsim: a module with states and distributions, one replicate a process."""

import numpy as np
import starsim as ss

from core import BLOCKS, COLUMNS, GMV, JOINS, LAPSES, ORDERS, RETURNS, STOCKS, Core
from inversion import counted
from measuring import Replicate, main

FLOAT = np.float32


def gamma(mean: float, cv: float) -> ss.gamma:
    return ss.gamma(a=1 / (cv * cv), scale=mean * cv * cv)


class PrivatePool(ss.Module):
    def __init__(self, core: Core) -> None:
        super().__init__(name="private_pool")
        self.core = core
        self.weekly = np.zeros((core.weeks, COLUMNS))
        self.joining = ss.bernoulli(p=0)
        self.blocking = ss.bernoulli(p=0)
        self.lapsing = ss.bernoulli(p=0)
        self.returning = ss.bernoulli(p=-np.expm1(-core.return_rate))
        self.lapse_time = ss.random()
        # ss.poisson searches for roots when every member has a rate of its own: three times slower.
        self.ordering = ss.random()
        self.order_value = lognormal(core.order_value, core.order_value_cv)
        self.define_states(
            ss.FloatArr("order_rate", default=gamma(core.order_rate, core.order_rate_cv)),
            ss.FloatArr("lapse_rate", default=gamma(core.lapse_rate, core.lapse_rate_cv)),
            ss.FloatArr("tolerance", default=lognormal(core.tolerance, core.tolerance_cv)),
            ss.FloatArr("fatigue", default=0.0),
            ss.FloatArr("orders", default=0.0),
            ss.BoolState("active", default=ss.bernoulli(p=1 - core.dormant_share)),
            ss.BoolState("private", default=False),
            ss.BoolState("blocked", default=False),
        )

    def step(self) -> None:
        sums = self.weekly[self.ti]
        private, active, dormant = self.private.uids, self.active.uids, (~self.active).uids
        over = self.tire(private)
        rate = self.order_rate.values.copy()
        rate[private] *= 1 + FLOAT(self.core.lift) / (1 + over)
        self.move(private, over, sums)
        lapsed = self.change_stage(active, dormant, sums)
        rate[lapsed] *= self.lapse_time.rvs(lapsed)
        self.order(active, rate[active], sums)
        self.count(sums)

    def tire(self, private: ss.uids) -> np.ndarray:
        """Fatigue of private members, and by how much each is touched too often."""
        fatigue = self.fatigue[private]
        fatigue += FLOAT(self.core.memory_loss) * (FLOAT(self.core.touches) - fatigue)
        self.fatigue[private] = fatigue
        return np.maximum(fatigue / self.tolerance[private] - 1, 0)

    def move(self, private: ss.uids, over: np.ndarray, sums: np.ndarray) -> None:
        public = (~(self.private | self.blocked)).uids
        hazard = self.core.join_hazard(len(public), len(self.private))
        self.joining.set(p=-np.expm1(-hazard))
        joined = self.joining.filter(public)
        base, slope = FLOAT(self.core.block_base), FLOAT(self.core.block_over)
        self.blocking.set(p=-np.expm1(-(base + slope * over * over)))
        blocked = self.blocking.filter(private)
        self.private[joined] = True
        self.fatigue[joined] = 0
        self.private[blocked] = False
        self.blocked[blocked] = True
        sums[JOINS], sums[BLOCKS] = len(joined), len(blocked)

    def change_stage(self, active: ss.uids, dormant: ss.uids, sums: np.ndarray) -> ss.uids:
        """Those who lapse."""
        self.lapsing.set(p=-np.expm1(-self.lapse_rate[active]))
        lapsed = self.lapsing.filter(active)
        returned = self.returning.filter(dormant)
        self.active[lapsed] = False
        self.active[returned] = True
        sums[LAPSES], sums[RETURNS] = len(lapsed), len(returned)
        return lapsed

    def order(self, active: ss.uids, rate: np.ndarray, sums: np.ndarray) -> None:
        buyers, counts = counted(self.ordering.rvs(active), rate)
        self.orders[active[buyers]] += counts
        orders = int(counts.sum())
        sums[ORDERS], sums[GMV] = orders, self.order_value.rvs(orders).sum(dtype=np.float64)

    def count(self, sums: np.ndarray) -> None:
        place = self.private.values + 2 * self.blocked.values
        sums[:STOCKS] = np.bincount(2 * place + ~self.active.values, minlength=STOCKS)


def lognormal(mean: float, cv: float) -> ss.lognorm_ex:
    return ss.lognorm_ex(mean=mean, std=mean * cv)


def simulate(core: Core, agents: int, seed: int, threads: int) -> Replicate:
    pool = PrivatePool(core)
    sim = ss.Sim(
        n_agents=agents, dt=ss.week, dur=ss.weeks(core.weeks - 1), start="2026-01-05",
        rand_seed=seed, modules=pool, people_results=False, copy_inputs=False, verbose=0,
    )
    sim.run()
    return Replicate(pool.weekly, pool.orders.values)


if __name__ == "__main__":
    main(simulate)
