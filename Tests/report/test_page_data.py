"""The data of every figure of the report page, made again from the tables of the results."""

import json
import re

import pandas as pd
import pytest

from conftest import SCENARIOS, run

# What stands together in the waterfall, by lines of the ledger.
STEPS = [
    ["gross_margin"], ["commission_public"], ["commission_private"], ["coupons"],
    ["super_fees", "super_benefits"], ["touches"], ["ads"], ["invites"], ["referral_rewards"],
    ["wages", "hiring"], ["fixed_cost"], ["setup"],
]
SPEND = ["spend_fixed", "spend_touches", "spend_ads", "spend_invites", "spend_referral"]
PLACES = ["public", "public_dormant", "private", "private_super", "private_dormant", "blocked"]


class Shown:
    """The figures of a page, and the tables that they are of."""

    def __init__(self, page, folder):
        self.folder = folder
        text = re.search(
            r'<script[^>]*id="report-data"[^>]*>(.*?)</script>', page.read_text("utf-8"), re.S)[1]
        report = json.loads(text)
        self.plans = [plan["name"] for plan in report["plans"]]
        self.figures = {figure["id"]: figure["chart"] for figure in report["figures"]}

    def table(self, name, *index):
        table = pd.read_csv(self.folder / f"{name}.csv", keep_default_na=False, na_values=[""])
        return table.set_index(list(index)) if index else table

    def of_plans(self, figure):
        """What a figure has of each plan, by the plan's name."""
        return {self.plans[part["plan"]]: part for part in self.figures[figure]["plans"]}

    def with_baseline(self, kpi):
        """The plans, and baseline among them where it has some of a KPI."""
        mean = self.table("summary", "kpi", "plan")["mean"][kpi, "baseline"]
        return self.plans if mean != 0 else self.plans[1:]


@pytest.fixture(params=SCENARIOS)
def shown(request, reports):
    return Shown(reports.page(request.param, "en"), reports.results(request.param))


def values(numbers):
    """Numbers as JSON has them: null where there is none."""
    return [None if pd.isna(number) else number for number in numbers]


def close(numbers):
    return pytest.approx(numbers, rel=1e-9, abs=1e-6)


def check_fans(shown):
    weeks = shown.table("timeline", "kpi", "plan")
    fans = {name: chart for name, chart in shown.figures.items() if name.startswith("fan-")}
    assert len(fans) >= 4
    for name, chart in fans.items():
        kpi = name.removeprefix("fan-").replace("-", "_")
        for band in chart["bands"]:
            of_plan = weeks.loc[kpi, shown.plans[band["plan"]]]
            assert chart["dates"] == list(of_plan["date"])
            for column in ["p05", "p25", "median", "p75", "p95"]:
                assert band[column] == values(of_plan[column]), (kpi, column)


def check_waterfall(shown):
    ledger = shown.table("ledger", "plan", "line")["amount_mean"]
    more = {plan: ledger[plan] - ledger["baseline"] for plan in shown.plans[1:]}
    steps = pd.DataFrame({
        plan: [amounts[lines].sum() for lines in STEPS] for plan, amounts in more.items()})
    told = steps[(steps != 0).any(axis="columns")]
    parts = shown.of_plans("waterfall")
    assert list(parts) == list(more)
    for plan, part in parts.items():
        assert part["amounts"] == close(list(told[plan]))
        assert sum(part["amounts"]) == pytest.approx(more[plan]["contribution"], rel=1e-6, abs=1)


def check_spend_lines(shown):
    weeks = shown.table("timeline").pivot_table(
        index="week", columns=["kpi", "plan"], values="mean", dropna=False)[SPEND].cumsum()
    plans = shown.with_baseline("spend")
    told = [kpi for kpi in SPEND if weeks[kpi][plans].any(axis=None)]
    parts = shown.of_plans("spend-lines")
    assert list(parts) == plans
    for plan, part in parts.items():
        assert len(part["amounts"]) == len(told)
        for kpi, amounts in zip(told, part["amounts"]):
            assert amounts == close(list(weeks[kpi, plan])), (plan, kpi)


def check_flows(shown):
    moves = shown.table("flows")
    for end in ["from", "to"]:
        moves[end] = moves[end].replace({
            "public_prospect": "public", "public_active": "public", "private_prospect": "private",
            "private_active": "private", "blocked_prospect": "blocked",
            "blocked_active": "blocked", "blocked_dormant": "blocked"}).map(PLACES.index)
    moves = moves[moves["from"] != moves["to"]]
    moves = moves.groupby(["plan", "from", "to"])["members_mean"].sum()
    moves = moves[moves > 0]
    parts = shown.of_plans("flows")
    moving = set(moves.index.get_level_values("plan"))
    assert set(parts) == moving & set(shown.with_baseline("private_members"))
    for plan, part in parts.items():
        flows = {(flow["from"], flow["to"]): flow["members"] for flow in part["flows"]}
        assert flows == close(moves[plan].to_dict())


def check_channels(shown):
    channels = shown.table("channels")
    channels = channels[channels["joins_mean"] > 0]
    names = ["cost_per_join_mean", "quality_mean", "joins_mean"]
    channels = channels.set_index(["plan", "channel"])[names].dropna()
    bubbles = shown.figures["channels"]["bubbles"]
    assert bubbles and len(bubbles) == len(channels)
    for bubble in bubbles:
        expected = channels.loc[shown.plans[bubble["plan"]], bubble["label"]]
        assert [bubble["x"], bubble["y"], bubble["size"]] == list(expected)


def check_waves(shown):
    waves = shown.table("waves")
    waves = waves[waves["plan"] != "baseline"]
    if "waves" not in shown.figures:
        # There is nothing to say where all begins at the start.
        assert waves["plan"].is_unique and (waves["p_open"] == 1).all()
        assert (waves["open_week_p95"] == 0).all()
        return
    names = {"plan": "plan", "label": "wave", "low": "open_week_p05", "median": "open_week_median",
             "high": "open_week_p95", "probability": "p_open"}
    bars = [[bar[name] for name in names] for bar in shown.figures["waves"]["bars"]]
    expected = [values(row) for row in waves[list(names.values())].itertuples(index=False)]
    assert bars and bars == [[shown.plans.index(row[0]), *row[1:]] for row in expected]


def check_cohorts(shown):
    cohorts = shown.table("cohorts", "plan", "join_month")
    retention = cohorts["still_private"] / cohorts["joined"].where(cohorts["joined"] > 0)
    value = cohorts["contribution_per_member"].groupby(level=[0, 1]).cumsum()
    for figure, expected in [("retention", retention), ("cohort-value", value)]:
        parts = shown.of_plans(figure)
        assert set(parts) == set(expected.index.get_level_values("plan"))
        for plan, part in parts.items():
            assert part["months"] == list(expected[plan].index.unique())
            for month, row in zip(part["months"], part["values"], strict=True):
                assert row == close(values(expected[plan].loc[[month]])), (plan, month)


def check_distribution(shown):
    """The values are freed of noise, and stand in no table; their mean and quantiles do."""
    chart = shown.figures["npv-distribution"]
    bounds = pd.Series(chart["bounds"])
    width = bounds[1] - bounds[0]
    assert bounds.diff()[1:].to_list() == close([width] * (len(bounds) - 1))
    npv = shown.table("replicates", "kpi", "plan").loc["npv"]["value"]
    summary = shown.table("summary", "kpi", "plan").loc["npv"]
    for plan, part in shown.of_plans("npv-distribution").items():
        count = len(npv[plan])
        shares = pd.Series(part["shares"])
        assert shares.sum() == pytest.approx(1)
        assert part["mean"] == pytest.approx(summary["mean"][plan]) == npv[plan].mean()
        assert abs((shares * (bounds[:-1] + width / 2)).sum() - part["mean"]) <= width / 2
        below = (shares.cumsum() * count).round().astype(int)
        for name, level in [
            ("p05", 0.05), ("p25", 0.25), ("median", 0.5), ("p75", 0.75), ("p95", 0.95)]:
            # A quantile lies between the value of this rank, from 0, and the next one.
            rank = int((count - 1) * level + 1e-9)
            before = int(((summary[name][plan] - bounds[0]) / width))
            assert before == 0 or below[before - 1] <= rank + 1, (plan, name)
            assert below[before] >= rank + 1, (plan, name)


@pytest.mark.parametrize("check", [
    check_fans, check_waterfall, check_spend_lines, check_flows, check_channels, check_waves,
    check_cohorts, check_distribution,
], ids=lambda check: check.__name__.removeprefix("check_"))
def test_figures_carry_the_numbers_of_the_tables(shown, check):
    check(shown)


def test_the_tornado_carries_the_numbers_of_the_decision(reports, tmp_path):
    results = reports.results("beauty-chain")
    shown = Shown(reports.page("beauty-chain", "en"), results)
    run("compare", results, "--csv", tmp_path / "decision.csv", "--quiet")
    shown.folder = tmp_path
    decision = shown.table("decision", "quantity", "kpi")
    chart = shown.figures["tornado"]
    assert chart["bars"]
    for bar in chart["bars"]:
        for end in ["low", "high"]:
            [advantage] = decision.loc[[(f"advantage_at_{end}", bar["label"])]].itertuples()
            assert bar[end] == advantage.value
    [centre] = decision.loc["advantage"].query(
        "plan == @advantage.plan and versus == @advantage.versus")["value"]
    assert chart["centre"] == pytest.approx(centre)
    explained = decision.loc["explained_share"]["value"]
    shares = [explained[bar["label"]] for bar in chart["bars"]]
    assert shares == sorted(shares, reverse=True)
