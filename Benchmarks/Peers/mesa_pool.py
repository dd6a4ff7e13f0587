"""The dense core in Mesa: one object a member, one replicate a process."""

import math
from random import Random

import mesa
import numpy as np

from core import (
    BLOCKED, BLOCKS, COLUMNS, GMV, JOINS, LAPSES, ORDERS, PRIVATE, PUBLIC, RETURNS, Core,
    lognormal,
)
from measuring import Replicate, main


class Member(mesa.Agent):
    def __init__(self, model: "Market") -> None:
        super().__init__(model)
        core, random = model.core, model.random
        self.order_rate = gamma(random, core.order_rate, core.order_rate_cv)
        lapse_rate = gamma(random, core.lapse_rate, core.lapse_rate_cv)
        self.lapse_chance = -math.expm1(-lapse_rate)
        self.tolerance = random.lognormvariate(*lognormal(core.tolerance, core.tolerance_cv))
        self.active = random.random() >= core.dormant_share
        self.place = PUBLIC
        self.fatigue = 0.0
        self.orders = 0

    def step(self) -> None:
        rate = self.order_rate
        if self.place == PRIVATE:
            rate *= 1 + self.respond()
        elif self.place == PUBLIC:
            self.perhaps_join()
        if self.active:
            self.order(rate * self.active_part())
        elif self.model.random.random() < self.model.return_chance:
            self.active = True
            self.model.sums[RETURNS] += 1
        self.model.sums[2 * self.place + 1 - self.active] += 1

    def respond(self) -> float:
        """Tires of touches, perhaps blocks; the lift of orders."""
        core = self.model.core
        self.fatigue += core.memory_loss * (core.touches - self.fatigue)
        over = max(0.0, self.fatigue / self.tolerance - 1)
        hazard = core.block_base + core.block_over * over * over
        if self.model.random.random() < -math.expm1(-hazard):
            self.place = BLOCKED
            self.model.sums[BLOCKS] += 1
        return core.lift / (1 + over)

    def perhaps_join(self) -> None:
        if self.model.random.random() < self.model.join_chance:
            self.place = PRIVATE
            self.fatigue = 0.0
            self.model.sums[JOINS] += 1

    def active_part(self) -> float:
        """Part of the week before a lapse."""
        random = self.model.random
        if random.random() >= self.lapse_chance:
            return 1.0
        self.active = False
        self.model.sums[LAPSES] += 1
        return random.random()

    def order(self, rate: float) -> None:
        """A Poisson number of orders: unit exponentials that fit into the rate."""
        random, model = self.model.random, self.model
        time = random.expovariate(1.0)
        while time < rate:
            self.orders += 1
            model.sums[ORDERS] += 1
            model.sums[GMV] += random.lognormvariate(*model.value)
            time += random.expovariate(1.0)


class Market(mesa.Model):
    def __init__(self, core: Core, agents: int, seed: int) -> None:
        super().__init__(seed=seed)
        self.core = core
        self.value = lognormal(core.order_value, core.order_value_cv)
        self.return_chance = -math.expm1(-core.return_rate)
        self.public = agents
        self.weekly: list[list[float]] = []
        Member.create_agents(self, agents)

    def step(self) -> None:
        self.join_chance = -math.expm1(-self.core.join_hazard(self.public, len(self.agents)))
        self.sums = [0.0] * COLUMNS
        self.agents.do("step")
        self.public = int(self.sums[0] + self.sums[1])
        self.weekly.append(self.sums)


def gamma(random: Random, mean: float, cv: float) -> float:
    return random.gammavariate(1 / (cv * cv), mean * cv * cv)


def simulate(core: Core, agents: int, seed: int, threads: int) -> Replicate:
    market = Market(core, agents, seed)
    for _ in range(core.weeks):
        market.step()
    orders = np.array(market.agents.get("orders"))
    return Replicate(np.array(market.weekly), orders)


if __name__ == "__main__":
    main(simulate)
