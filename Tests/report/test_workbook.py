"""Workbooks open without complaint, hold the numbers of the CSV files, and take nothing for a formula."""

import csv
import json
import re
import shutil
import subprocess
import warnings
import zipfile
from datetime import date
from functools import cache
from xml.etree import ElementTree

import openpyxl
import pytest
from openpyxl.chart import LineChart
from openpyxl.utils import range_boundaries
from pypdf import PdfReader

from conftest import ROOT, SMALL, run

WEEKS = 104
HEADER = 4
SECTIONS_WITHOUT_TABLE = {"Cover", "封面", "Chart data", "图表数据", "The scenario file", "情景文件"}

# What a program for sheets would take for formulas or for escapes.
FORMULAS = {
    "title": "=cmd|'/C calc'!A0",
    "question": '+1+1"&HYPERLINK("http://example.com")',
    "plans": ["=1+1", "_x0041_]]>&<b>" + "长" * 150],
}


def run_starter(folder, changes, ending):
    """Results of the starter after some changes of its text."""
    scenario = folder / "scenario.yaml"
    run("new", "starter", "--out", scenario)
    text = scenario.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    scenario.write_text(text + ending, encoding="utf-8")
    run("run", scenario, *SMALL, "--out", folder / "results")
    return folder / "results"


@pytest.fixture(scope="session")
def results(reports):
    return reports.results("beauty-chain")


@pytest.fixture(scope="session")
def hostile(reports):
    """Texts that try to leave the place where they are shown."""
    return reports.results("hostile")


@pytest.fixture(scope="session")
def formulas(tmp_path_factory):
    title, question = json.dumps(FORMULAS["title"]), json.dumps(FORMULAS["question"])
    plans = [json.dumps(plan) for plan in FORMULAS["plans"]]
    return run_starter(tmp_path_factory.mktemp("formulas"), [
        ("title: {en: First steps, zh: 第一步}", f"title: {title}\nquestion: {question}"),
        ("title: {en: All at once, zh: 一次铺开}", f"title: {plans[0]}"),
        ("title: {en: Small steps, zh: 小步快跑}", f"title: {plans[1]}"),
    ], "# \u202eright to left\n# =2+2\n")


@pytest.fixture(scope="session")
def crowded(tmp_path_factory):
    """Many plans with long titles in Chinese, one byte apart."""
    plans = "".join(
        f"\n  - {{name: plan-{number}, title: '{'x' * number}&{'渠道' * 40}', from: small-steps}}"
        for number in range(12))
    return run_starter(tmp_path_factory.mktemp("crowded"), [], plans + "\n")


ALL = ["results", "hostile", "formulas", "crowded"]


def write(results, language):
    path = results.parent / f"{results.name}-{language}.xlsx"
    if not path.exists():
        run("workbook", results, "--language", language, "--out", path, "--quiet")
    return path


@cache
def load(path):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        return openpyxl.load_workbook(path)


@pytest.fixture(scope="module", params=["en", "zh"])
def book(request, results):
    return load(write(results, request.param))


@pytest.fixture(scope="module")
def english(results):
    return load(write(results, "en"))


def tables(book):
    return [sheet for sheet in book if sheet.title not in SECTIONS_WITHOUT_TABLE]


def read(sheet):
    """Titles and rows of the table of a sheet."""
    left, top, right, bottom = range_boundaries(sheet.auto_filter.ref)
    cells = sheet.iter_rows(min_row=top, max_row=bottom, min_col=left, max_col=right)
    titles, *rows = [[cell.value for cell in row] for row in cells]
    return titles, rows


SHARED = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def whole_text(element):
    return "".join(element.itertext())


def links(sheet):
    return {cell.hyperlink.location for row in sheet for cell in row if cell.hyperlink}


def rows_of(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def number(text):
    """A number of a CSV file, as workbooks have it: with 16 digits."""
    return None if text == "" else pytest.approx(float(text), rel=1e-15, abs=0)


def referred(book, reference):
    """The values of the cells that a chart refers to."""
    name, _, cells = reference.rpartition("!")
    left, top, right, bottom = range_boundaries(cells.replace("$", ""))
    sheet = book[name.strip("'").replace("''", "'")]
    rows = sheet.iter_rows(top, bottom, left, right, values_only=True)
    return [value for row in rows for value in row]


# Sheets


def test_every_table_can_be_filtered_under_a_header_that_stays(book):
    assert len(tables(book)) > 15
    for sheet in tables(book):
        assert sheet.freeze_panes == f"A{HEADER + 1}", sheet.title
        left, top, right, bottom = range_boundaries(sheet.auto_filter.ref)
        assert top == HEADER and bottom == sheet.max_row, sheet.title
        titles, rows = read(sheet)
        assert rows and all(titles[1:]), sheet.title
        assert sheet.cell(HEADER, right + 1).value is None
        assert sheet.print_title_rows == f"${HEADER}:${HEADER}"
        assert sheet.page_setup.orientation == "landscape" and sheet.page_setup.fitToHeight == 0
        assert sheet.sheet_properties.pageSetUpPr.fitToPage


def test_charts_stand_beside_their_tables(book):
    charted = [sheet for sheet in tables(book) if sheet._charts]
    assert len(charted) >= 10
    for sheet in charted:
        left, *_ = range_boundaries(sheet.auto_filter.ref)
        width = sum(sheet.column_dimensions[letter].width for letter in "AB")
        assert left == 3 and width * 7 > 800, sheet.title
        starts = [chart.anchor._from.row for chart in sheet._charts]
        assert starts == [HEADER + 22 * place for place in range(len(starts))]


def test_names_are_those_that_excel_allows(results, hostile, formulas, crowded):
    for folder in (results, hostile, formulas, crowded):
        for language in ("en", "zh"):
            names = load(write(folder, language)).sheetnames
            assert len({name.lower() for name in names}) == len(names)
            for name in names:
                assert 1 <= len(name.encode("utf-16-le")) // 2 <= 31, name
                assert not re.search(r"[\[\]:*?/\\]|^'|'$", name), name
    chinese = load(write(results, "zh")).sheetnames
    assert all(re.search("[\u4e00-\u9fff]", name) for name in chinese), chinese


def test_the_cover_leads_to_all_sheets(book):
    cover = book.worksheets[0]
    targets = links(cover)
    assert targets == {f"'{sheet.title}'!A1" for sheet in book.worksheets[1:]}
    for sheet in tables(book):
        assert links(sheet) == {f"'{cover.title}'!A1"}
    assert book.active is cover
    words = " ".join(str(cell.value) for row in cover for cell in row if cell.value)
    assert "poolcast run" in words and book.properties.title == cover["A1"].value


@pytest.mark.parametrize("kind", ALL)
def test_chinese_is_that_of_the_report(request, kind):
    book = load(write(request.getfixturevalue(kind), "zh"))
    texts = [cell.value for sheet in book for row in sheet for cell in row
             if isinstance(cell.value, str)]
    assert not [text for text in texts + book.sheetnames if re.search("基线|方案|批次|开放概率", text)]


# Numbers


def test_all_kpis_have_the_numbers_of_the_summary(english, results):
    titles, rows = read(english["All KPIs over the horizon"])
    plans = {"baseline": "Baseline", "big-bang": "Everyone at once",
             "staged": "Small steps with gates"}
    of_kpi = {row[titles.index("id")]: row for row in rows}
    compared = 0
    for row in rows_of(results / "summary.csv"):
        for column, name in [("mean", "mean"), ("p05", "5 %"), ("p95", "95 %")]:
            place = titles.index(f"{plans[row['plan']]}, {name}")
            assert of_kpi[row["kpi"]][place] == number(row[column]), row
            compared += 1
    assert compared > 500


@pytest.mark.parametrize("title, kpi", [
    ("Private members", "private_members"), ("Private penetration", "private_penetration"),
    ("Spend", "spend"), ("GMV, private shop", "gmv_private"),
])
def test_fans_have_the_numbers_of_the_timeline(english, results, title, kpi):
    titles, rows = read(english[title])
    weeks = [row for row in rows_of(results / "timeline.csv")
             if row["kpi"] == kpi and row["plan"] == "staged"]
    assert len(weeks) == len(rows) == WEEKS
    quantiles = [("p05", "5 %"), ("p25", "25 %"), ("median", "median"), ("p75", "75 %"),
                 ("p95", "95 %")]
    for row, week in zip(rows, weeks):
        day = row[titles.index("from")]
        assert day.date() == date.fromisoformat(week["date"])
        for column, name in quantiles:
            cell = row[titles.index(f"Small steps with gates, {name}")]
            assert cell == number(week[column]), week


def test_fan_charts_draw_medians_and_bounds(english, results):
    [chart] = english["Spend"]._charts
    assert isinstance(chart, LineChart)
    drawn = {referred(english, series.tx.strRef.f)[0]: series for series in chart.series}
    weeks = [row for row in rows_of(results / "timeline.csv")
             if row["kpi"] == "spend" and row["plan"] == "staged"]
    for ending, column in [("", "median"), (", 5 %", "p05"), (", 95 %", "p95")]:
        series = drawn["Small steps with gates" + ending]
        values = referred(english, series.val.numRef.f)
        assert values == [number(week[column]) for week in weeks]
        days = [day.date().isoformat() for day in referred(english, series.cat.numRef.f)]
        assert days == [week["date"] for week in weeks]
        line = series.graphicalProperties.line
        assert line.solidFill.srgbClr == "E69F00"
        assert line.prstDash == ("dash" if ending else "solid")


def test_every_series_has_cells(book):
    counted = 0
    for sheet in tables(book):
        for chart in sheet._charts:
            assert referred(book, chart.title.tx.strRef.f)[0]
            for series in chart.series:
                assert referred(book, series.tx.strRef.f)[0], sheet.title
                referred(book, (series.val or series.yVal).numRef.f)
                counted += 1
    assert counted > 50


def test_numbers_are_numbers_in_formats_of_their_units(english):
    members = english["Private members"].cell(HEADER + 9, 8)
    assert members.number_format == "#,##0" and isinstance(members.value, (int, float))
    assert english["Spend"].cell(HEADER + 1, 8).number_format == '"¥"#,##0;-"¥"#,##0'
    assert english["Private penetration"].cell(HEADER + 1, 8).number_format.endswith("%")
    assert english["Spend"].cell(HEADER + 1, 4).number_format == "yyyy-mm-dd"
    heat = english["Retention by month of joining"].conditional_formatting
    assert [rule.type for area in heat for rule in area.rules] == ["colorScale"]


# Safety


@pytest.mark.parametrize("language", ["en", "zh"])
def test_what_users_write_stays_text(formulas, language):
    path = write(formulas, language)
    book = load(path)
    texts = {cell.value for sheet in book for row in sheet for cell in row
             if isinstance(cell.value, str)}
    assert not [cell for sheet in book for row in sheet for cell in row if cell.data_type == "f"]
    assert FORMULAS["title"] in texts and FORMULAS["question"] in texts
    assert any(text.startswith("=1+1") for text in texts)
    # What reads as an escape of the format is told from one, and direction marks are gone.
    assert any(text.startswith("_x0041_]]>") for text in texts)
    assert "# right to left" in texts and "# =2+2" in texts
    assert not [text for text in texts if re.search("[\u0000-\u0008\u000b-\u001f\u202a-\u202e]", text)]


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("kind", ALL)
def test_parts_are_well_formed_and_lead_nowhere_else(request, kind, language):
    results = request.getfixturevalue(kind)
    with zipfile.ZipFile(write(results, language)) as archive:
        assert archive.testzip() is None
        for name in archive.namelist():
            text = archive.read(name)
            part = ElementTree.fromstring(text)
            assert b'TargetMode="External"' not in text, name
            cells = [whole_text(cell) for cell in part.iter(SHARED + "si")]
            for place in map(str, [results.parent, ROOT]):
                telling = [cell for cell in cells if place in cell]
                # Only where the scenario is named, and in the command that makes the results anew.
                assert all(re.match(rf"(poolcast run )?{re.escape(place)}[^ ]*\.yaml( --|$)", cell)
                           for cell in telling), telling
                assert len(telling) <= 2
                written = sum(cell.count(place) for cell in telling)
                assert text.count(place.encode()) == written, name
        names = ElementTree.fromstring(archive.read("xl/workbook.xml")).iter(
            SHARED + "definedName")
        # A name that is not quoted must not read as something else.
        assert all(re.match(r"'|[A-Za-z]+!", name.text) for name in names)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_charts_are_described_as_far_as_there_is_room(crowded, language):
    name = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}cNvPr"
    with zipfile.ZipFile(write(crowded, language)) as archive:
        descriptions = [
            element.get("descr") for part in archive.namelist() if part.startswith("xl/drawings/d")
            for element in ElementTree.fromstring(archive.read(part)).iter(name)]
    sizes = [len(description.encode()) for description in descriptions]
    assert len(sizes) > 10 and max(sizes) <= 2000
    cut = [description for description in descriptions if description.endswith("…")]
    assert cut and all(len(description.encode()) > 1900 for description in cut)


def test_the_same_results_give_the_same_bytes(results, tmp_path):
    files = []
    for zone in ("UTC", "Asia/Shanghai"):
        files.append(tmp_path / f"{zone[:3]}.xlsx")
        run("workbook", results, "--language", "zh", "--out", files[-1],
            environment={"TZ": zone})
    assert files[0].read_bytes() == files[1].read_bytes()


# Another program


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("kind", ALL)
def test_libreoffice_prints_it(request, kind, language, tmp_path):
    path = write(request.getfixturevalue(kind), language)
    ending = subprocess.run(
        ["soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless",
         "--convert-to", "pdf", "--outdir", str(tmp_path), str(path)],
        capture_output=True, text=True, timeout=300)
    assert ending.returncode == 0, ending.stderr
    pages = PdfReader(tmp_path / f"{path.stem}.pdf").pages
    sheets = len(load(path).sheetnames)
    assert sheets <= len(pages) <= 3 * sheets
    assert "Poolcast" in "".join(page.extract_text() for page in pages)
