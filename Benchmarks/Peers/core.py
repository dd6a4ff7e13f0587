"""The dense core of Poolcast's model, as every peer simulates it.

What is in it, for each member and each week, in this order:

1. Fatigue of private members: F <- F + (1 - memory) * (touches - F), from 0 on joining;
   over-touch o = max(0, F / tolerance - 1).
2. Place: public -> private with the week's join hazard (the same for all, it depends on how many
   are still public); private -> blocked with hazard base + over * o^2; blocked stays blocked.
3. Stage: active -> dormant with the member's own lapse rate, dormant -> active with one rate.
4. Orders of those who began the week active: Poisson with the member's own rate, times
   1 + order_lift * E / (1 + o) while private, E = 1 - exp(-strength * touches); a member that
   lapses this week orders for a uniform part of it. Every order has a lognormal value.
5. The week's sums: members in each state, joins, blocks, lapses, returns, orders, order value.

Own rates are gamma, tolerance is lognormal. All rates are of the state the week began with, a
chance is 1 - exp(-hazard), and orders are counted member by member. All members go through a week
before anyone begins the next, since the week's sums decide what comes: here the join hazard, in
the whole model the budget, the staff, the gates and the rest.

What is not in it: segments, staff, budgets, gates, invitations at orders, referral, paid
membership, rival touches, novelty, shocks, coupons, commissions, uncertain numbers, plans that are
compared in pairs, and all KPIs that need more than the sums above.
"""

import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

WEEKS_PER_YEAR = 52
PUBLIC, PRIVATE, BLOCKED = 0, 1, 2

# Columns of the weekly sums. Stocks stand first: STOCK[place] of the active, + 1 of the dormant.
STOCKS = 6
JOINS, BLOCKS, LAPSES, RETURNS, ORDERS, GMV = range(STOCKS, STOCKS + 6)
COLUMNS = STOCKS + 6


@dataclass(frozen=True)
class Core:
    """The numbers of core.yaml; rates are per week."""

    weeks: int
    members: int
    order_rate: float
    order_rate_cv: float
    lapse_rate: float
    lapse_rate_cv: float
    return_rate: float
    dormant_share: float
    order_value: float
    order_value_cv: float
    tolerance: float
    tolerance_cv: float
    touches: float
    memory_loss: float
    block_base: float
    block_over: float
    lift: float
    """Orders added while private, as a share, without fatigue."""
    reach: float
    """Joins a week if the whole market were public and money no matter."""
    ad_budget: float
    cost_per_join: float

    @staticmethod
    def read(path: Path) -> "Core":
        """Takes the numbers from the scenario file that Poolcast runs."""
        scenario = yaml.safe_load(path.read_text(encoding="utf-8"))
        return Core(**calendar_and_market(scenario), **member(scenario), **contact(scenario))

    def join_hazard(self, public: int, agents: int) -> float:
        """Hazard of each public member when `public` of the `agents` are public."""
        if public == 0:
            return 0.0
        quantity = self.reach * public / agents
        joins = quantity * -math.expm1(-self.ad_budget / (quantity * self.cost_per_join))
        return joins * agents / (self.members * public)


def calendar_and_market(scenario: dict[str, Any]) -> dict[str, Any]:
    channel, plan = scenario["channels"][0], scenario["plans"][0]
    return {
        "weeks": scenario["calendar"]["weeks"],
        "members": scenario["market"]["members"],
        "memory_loss": 1 - scenario["market"]["fatigue_memory"],
        "reach": channel["reach_per_week"],
        "cost_per_join": channel["cost_per_join"],
        "ad_budget": plan["acquisition"][channel["name"]],
    }


def member(scenario: dict[str, Any]) -> dict[str, Any]:
    segment = scenario["segments"][0]
    return {
        "order_rate": segment["orders_per_year"]["mean"] / WEEKS_PER_YEAR,
        "order_rate_cv": segment["orders_per_year"]["cv"],
        "lapse_rate": segment["lapses_per_year"]["mean"] / WEEKS_PER_YEAR,
        "lapse_rate_cv": segment["lapses_per_year"]["cv"],
        "return_rate": segment["returns_per_year"] / WEEKS_PER_YEAR,
        "dormant_share": segment["start"]["dormant"],
        "order_value": segment["order_value"]["mean"],
        "order_value_cv": segment["order_value"]["cv"],
        "tolerance": segment["tolerance"]["touches_per_week"],
        "tolerance_cv": segment["tolerance"]["cv"],
    }


def contact(scenario: dict[str, Any]) -> dict[str, Any]:
    segment, port = scenario["segments"][0], scenario["ports"][0]
    touches = scenario["plans"][0]["touches"][port["name"]]
    engagement = -math.expm1(-port["strength"] * touches)
    return {
        "touches": touches,
        "block_base": segment["blocks_per_year"] / WEEKS_PER_YEAR,
        "block_over": segment["blocks_over_tolerance_per_year"] / WEEKS_PER_YEAR,
        "lift": segment["response"]["order_lift"] * engagement,
    }


def lognormal(mean: float, cv: float) -> tuple[float, float]:
    """Mean and standard deviation of the logarithm."""
    variance = math.log1p(cv * cv)
    return math.log(mean) - variance / 2, math.sqrt(variance)
