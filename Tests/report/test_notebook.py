"""Notebooks are valid, run from end to end without a warning, and show all charts."""

import json
import os
import subprocess

import nbformat
import pytest
from nbclient import NotebookClient

from conftest import ROOT, run

CHARTS = [
    "fans-pool", "fans-payback", "fans-gmv", "fans-burden", "ledger", "replicates", "channels",
    "segments", "waves", "cohorts", "parameters",
]
TABLES = ["summary", "compare", "channels-table", "gates", "flows", "question-worst"]


def write_scenario(scenario, path):
    # JSON is YAML, but for characters that JSON writes as two escapes.
    path.write_text(json.dumps(scenario, ensure_ascii=False), encoding="utf-8")


def simulate(scenario, *settings, folder):
    run("run", scenario, "--threads", "1", "--quiet", "--out", folder / "results", *settings)
    return folder / "results"


def written(results, language="en"):
    """The notebook of a folder of results, beside it."""
    folder = results.parent
    run("notebook", results, "--r", "--language", language, "--quiet", folder=folder)
    [path] = (folder / "notebooks-export").glob("*.ipynb")
    return path


def executed(path, start=None):
    """The notebook after all of it has run, started in its own folder or in another."""
    notebook = nbformat.read(path, as_version=nbformat.NO_CONVERT)
    nbformat.validate(notebook)
    folder = str(start or path.parent)
    NotebookClient(notebook, timeout=300, resources={"metadata": {"path": folder}}).execute()
    nbformat.validate(notebook)
    return notebook


def outputs(notebook):
    return {cell.id: cell.outputs for cell in notebook.cells if cell.cell_type == "code"}


def check_that_nothing_was_complained_of(notebook):
    for name, results in outputs(notebook).items():
        for result in results:
            assert result.output_type != "error", name
            assert result.get("name") != "stderr", f"{name}: {result.text}"


def images(notebook):
    return {
        name: result.data["image/png"]
        for name, results in outputs(notebook).items()
        for result in results if "image/png" in result.get("data", {})
    }


def text(notebook, cell):
    return "".join(
        result.get("text", "") + result.get("data", {}).get("text/html", "")
        for result in outputs(notebook)[cell])


@pytest.fixture
def results(reports):
    return reports.results("beauty-chain")


@pytest.mark.parametrize("language", ["en", "zh"])
def test_all_charts_and_tables_are_there(results, language):
    notebook = executed(written(results, language))
    check_that_nothing_was_complained_of(notebook)
    pictures = images(notebook)
    assert sorted(pictures) == sorted(CHARTS)
    # Charts that show something are no two alike, and of some size.
    assert len(set(pictures.values())) == len(CHARTS)
    assert min(len(picture) for picture in pictures.values()) > 8_000
    for name in TABLES:
        assert "<table" in text(notebook, name), name
    assert "big-bang" in text(notebook, "question-better")
    heading = "如何得出" if language == "zh" else "How it was made"
    assert heading in notebook.cells[1].source


def test_numbers_are_those_of_the_tables(results):
    import pandas as pd

    path = written(results)
    notebook = nbformat.read(path, as_version=4)
    notebook.cells.append(nbformat.v4.new_code_cell(
        "print(json.dumps({'npv': npv.mean().to_dict(),"
        " 'gained': gained.loc['contribution'].to_dict(), 'start': START}))"))
    NotebookClient(notebook, timeout=300, resources={"metadata": {"path": str(path.parent)}}).execute()
    shown = json.loads(notebook.cells[-1].outputs[0].text)
    summary = pd.read_csv(results / "summary.csv").set_index(["plan", "kpi"])["mean"]
    for plan in ("big-bang", "staged"):
        assert shown["npv"][plan] == pytest.approx(summary[plan, "npv"])
        gained = summary[plan, "contribution"] - summary["baseline", "contribution"]
        assert shown["gained"][plan] == pytest.approx(gained)
    assert shown["start"] == "2026-01-05"


def test_it_also_runs_from_the_folder_above(results):
    notebook = executed(written(results), start=results.parent)
    check_that_nothing_was_complained_of(notebook)


def test_it_says_so_when_the_results_are_gone(results, tmp_path):
    path = tmp_path / "moved.ipynb"
    path.write_bytes(written(results).read_bytes())
    with pytest.raises(Exception, match="there are no results in ../beauty-chain; change FOLDER above"):
        executed(path)


def test_other_scenarios(tmp_path):
    # Paid membership, several channels and gates, tables that begin with a byte-order mark.
    results = simulate(ROOT / "scenarios/three-models.yaml", "--agents", "600", "--replicates",
                       "4", "--weeks", "30", "--excel", folder=tmp_path)
    notebook = executed(written(results, "zh"))
    check_that_nothing_was_complained_of(notebook)
    assert sorted(images(notebook)) == sorted(CHARTS)


def test_the_sample_is_what_would_be_written_today(tmp_path):
    sample = ROOT / "notebooks-export/sample.ipynb"
    run("notebook", ROOT / "results/sample", "--language", "en", "--out", tmp_path / "new.ipynb",
        "--quiet")
    kept, new = (nbformat.read(path, as_version=nbformat.NO_CONVERT)
                 for path in (sample, tmp_path / "new.ipynb"))

    def sources(notebook):
        # The place of the results differs.
        return {cell.id: cell.source for cell in notebook.cells if cell.id not in ("folder", "setup")}

    assert sources(kept) == sources(new), "run the commands of notebooks-export/README.md again"
    check_that_nothing_was_complained_of(kept)
    assert sorted(images(kept)) == sorted(CHARTS)
    assert sample.stat().st_size < 400_000


# A scenario whose texts try to be something else.
LONG = "长" * 60
EVIL = "<img src=x onerror=alert(1)> $x^$ `r writeLines('ran', 'ran.txt')` # </script>"
NAMES = ["NA", "=1+1", "_under", "$x^$", "007", "TRUE", '"""', "a\\", "{0}%s", "مرحبا", LONG, "😀"]


def hostile(plans=NAMES):
    segment = {
        "share": 1, "orders_per_year": {"mean": 4}, "order_value": {"mean": 100},
        "gross_margin": 0.5, "response": {"order_lift": "0.1 to 0.5"}, "blocks_per_year": 0.1,
    }
    return {
        "poolcast": 1, "name": "evil $x`", "title": EVIL, "question": EVIL + EVIL,
        "currency": "<b>$`%s\\",
        "calendar": {"start": "2026-01-05", "weeks": 12},
        "simulation": {"agents": 200, "replicates": 4, "seed": 1},
        "market": {"members": 1_000_000},
        "segments": [segment | {"name": EVIL[:40]}],
        "channels": [{"name": "=cmd|' /C calc'!A0", "trigger": "ad", "reach_per_week": 20_000,
                      "cost_per_join": 5}],
        "plans": [
            {"name": name, "title": EVIL, "acquisition": {"=cmd|' /C calc'!A0": 50_000},
             "waves": [{"name": "$_`" + EVIL[:20], "audience": "rest"}]} for name in plans
        ],
    }


@pytest.mark.parametrize("language", ["en", "zh"])
def test_hostile_texts_stay_texts(tmp_path, language):
    write_scenario(hostile(), tmp_path / "evil.yaml")
    path = written(simulate(tmp_path / "evil.yaml", folder=tmp_path), language)
    notebook = executed(path)
    check_that_nothing_was_complained_of(notebook)
    assert sorted(images(notebook)) == sorted(CHARTS)
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            assert "<img" not in cell.source and "`r write" not in cell.source
            assert "</script>" not in cell.source and "$x" not in cell.source
        else:
            assert "alert" not in cell.source and "1+1" not in cell.source
    for name in TABLES:
        assert "<img" not in text(notebook, name)
    assert "`r write" not in path.with_suffix(".Rmd").read_text(encoding="utf-8")


def test_next_to_nothing(tmp_path):
    # No plan, no channel, nothing uncertain, one replicate, one week.
    scenario = hostile(plans=[])
    scenario["segments"][0].pop("response")
    scenario.pop("channels")
    write_scenario(scenario, tmp_path / "little.yaml")
    results = simulate(
        tmp_path / "little.yaml", "--replicates", "1", "--weeks", "1", folder=tmp_path)
    check_that_nothing_was_complained_of(executed(written(results)))


@pytest.mark.skipif(
    subprocess.run(["sh", "-c", "command -v Rscript && Rscript -e 'library(knitr)'"],
                   capture_output=True, check=False).returncode != 0,
    reason="needs R with knitr")
@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("kind", ["good", "hostile", "little"])
def test_the_twin_in_r_runs(results, tmp_path, language, kind):
    if kind != "good":
        scenario = hostile(NAMES if kind == "hostile" else [])
        write_scenario(scenario, tmp_path / "evil.yaml")
        results = simulate(tmp_path / "evil.yaml", folder=tmp_path)
    twin = written(results, language).with_suffix(".Rmd")
    # Every warning is an error.
    command = ("options(warn = 2); args <- commandArgs(TRUE);"
               "knitr::opts_chunk$set(error = FALSE); knitr::knit(args[1], args[2], quiet = TRUE)")
    subprocess.run(["Rscript", "-e", command, twin.name, "out.md"], cwd=twin.parent, check=True,
                   capture_output=True, text=True, env=os.environ | {"LC_ALL": "C.UTF-8"})
    assert not (twin.parent / "ran.txt").exists()
    if kind == "good":
        assert len(list((twin.parent / "figure").glob("*.png"))) >= 10
