"""The report page in a real browser."""

import base64
import json
import re
import subprocess

import pytest

from conftest import ATTACKS, SCENARIOS, run

LANGUAGES = ["en", "zh"]
WIDTHS = [390, 1440]

# Pixels of each chart that its data draws: those that change when it is drawn without, at the same
# scales, with its legend, its axes and the marks of its plugins.
DRAWN = """
return Object.fromEntries(Object.entries(window.poolcastReport.charts).map(([id, chart]) => {
  const pixels = () => {
    chart.draw();
    const { data } = chart.ctx.getImageData(0, 0, chart.canvas.width, chart.canvas.height);
    return new Uint32Array(data.buffer);
  };
  const whole = pixels();
  chart.getSortedVisibleDatasetMetas = () => [];
  const without = pixels();
  delete chart.getSortedVisibleDatasetMetas;
  const restored = pixels();
  if (restored.some((pixel, place) => pixel !== whole[place])) throw new Error(id);
  return [id, whole.reduce((sum, pixel, place) => sum + (pixel !== without[place]), 0)];
}));
"""

# Takes the numbers out of every chart.
EMPTY = """
for (const chart of Object.values(window.poolcastReport.charts)) {
  for (const dataset of chart.data.datasets) {
    dataset.data = dataset.data.map((item) => (item?.bubble ? { ...item, x: NaN, y: NaN } : NaN));
    if (dataset.flows) dataset.flows = dataset.flows.map((flow) => ({ ...flow, members: 0 }));
  }
  chart.update("none");
}
"""


def data(browser):
    return browser.ask('return JSON.parse(document.getElementById("report-data").textContent)')


def charts(browser):
    return browser.ask("return Object.keys(window.poolcastReport.charts)")


def overflow(browser):
    """Elements that stick out of the page, but for those that scroll in a container of their own."""
    return browser.ask("""
      const width = document.documentElement.clientWidth;
      return [document.documentElement.scrollWidth - width, [...document.querySelectorAll("body *")]
        .filter((element) => !element.closest(".scroll, nav, pre, details:not([open])"))
        .filter((element) => element.getBoundingClientRect().right > width + 1)
        .map((element) => element.tagName + " " + element.textContent.slice(0, 40))];
    """)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_every_chart_is_drawn_and_nothing_sticks_out(browser, reports, scenario, language, width):
    browser.open(reports.page(scenario, language), width)
    assert browser.messages() == []
    assert browser.ask("return document.documentElement.lang") == {"en": "en", "zh": "zh-Hans"}[language]
    ids = charts(browser)
    figures = [figure["id"] for figure in data(browser)["figures"]]
    assert len(figures) > 8
    for figure in figures:
        assert any(re.fullmatch(re.escape(figure) + r"(-\d+)?", chart) for chart in ids), figure
    assert set(browser.ask('return [...document.querySelectorAll("canvas")].map((c) => c.id)')) == {
        f"chart-{chart}" for chart in ids}
    drawn = browser.ask(DRAWN)
    assert set(drawn) == set(ids)
    for chart, pixels in drawn.items():
        # Bars may be few and short where all of them are of one scale.
        assert pixels > (100 if chart.startswith(("waves", "waterfall")) else 1000), (chart, pixels)
    assert overflow(browser) == [0, []]


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_axes_and_legends_alone_are_no_chart(browser, reports, scenario):
    browser.open(reports.page(scenario, "en"))
    browser.ask(EMPTY)
    drawn = browser.ask(DRAWN)
    assert len(drawn) > 8 and set(drawn.values()) == {0}, drawn


@pytest.mark.parametrize("language", LANGUAGES)
def test_charts_have_texts_for_those_who_do_not_see_them(browser, reports, language):
    browser.open(reports.page("beauty-chain", language))
    labels = browser.ask(
        'return [...document.querySelectorAll("canvas")].map((c) => [c.getAttribute("role"), '
        'c.getAttribute("aria-label")])')
    assert labels and all(role == "img" and len(label) > 10 for role, label in labels)
    tables = browser.ask(
        'return [...document.querySelectorAll("figure")].map((f) => f.querySelectorAll("td").length)')
    assert min(tables) > 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_charts_and_tables_write_numbers_alike(browser, reports, language):
    browser.open(reports.page("beauty-chain", language))
    cells = browser.ask("""
      const { human } = window.poolcastReport;
      return [...document.querySelectorAll("table")].flatMap((table) => {
        const units = [...table.querySelectorAll("th")].map((head) => head.dataset.unit);
        return [...table.querySelectorAll("tbody tr")].flatMap((row) => [...row.cells]
          .map((cell, column) => [cell, units[column]])
          .filter(([cell, unit]) => unit && cell.title !== "")
          .map(([cell, unit]) => [cell.textContent.trim(), human(Number(cell.title), unit)]));
      });
    """)
    assert len(cells) > 1000
    assert [pair for pair in cells if pair[0] != pair[1]] == []


def hover(browser, chart, dataset, index):
    """Moves the mouse over an element of a chart, and gives the lines of the tooltip."""
    place = browser.ask("""
      const chart = window.poolcastReport.charts[arguments[0]];
      chart.canvas.scrollIntoView({ block: "center" });
      const element = chart.getDatasetMeta(arguments[1]).data[arguments[2]];
      const { x, y } = element.getCenterPoint ? element.getCenterPoint(true) : element;
      const box = chart.canvas.getBoundingClientRect();
      return [box.left + x, box.top + y];
    """, chart, dataset, index)
    browser.command("Input.dispatchMouseEvent", type="mouseMoved", x=place[0], y=place[1])
    return browser.driver.execute_async_script("""
      const [id, done] = arguments;
      requestAnimationFrame(() => requestAnimationFrame(() => {
        const { tooltip } = window.poolcastReport.charts[id];
        done(tooltip.opacity === 0 ? [] : [
          ...tooltip.title, ...tooltip.body.flatMap((part) => part.lines), ...tooltip.footer]);
      }));
    """, chart)


@pytest.mark.parametrize("width", WIDTHS)
def test_a_fan_tells_week_date_and_exact_numbers_on_hover(browser, reports, width):
    browser.open(reports.page("beauty-chain", "en"), width)
    fan = next(f for f in data(browser)["figures"] if f["id"] == "fan-private-members")
    chart, week = fan["chart"], 60
    lines = hover(browser, fan["id"], 4, week)
    assert lines[0] == f"Week {week} · {chart['dates'][week]}"
    for band in chart["bands"]:
        for name in ["median", "p25", "p95"]:
            exact = f"{band[name][week]:,.2f}".rstrip("0").rstrip(".")
            assert any(exact in line for line in lines), (exact, lines)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_every_chart_has_a_tooltip(browser, reports, scenario, language, width):
    browser.open(reports.page(scenario, language), width)
    forms = {figure["id"]: figure["form"] for figure in data(browser)["figures"]}
    for chart in charts(browser):
        form = forms.get(chart) or forms[re.sub(r"-\d+$", "", chart)]
        dataset = 4 if form == "fan" else 0
        elements = browser.ask(
            "const c = window.poolcastReport.charts[arguments[0]];"
            "const { data } = c.getDatasetMeta(arguments[1]);"
            "return data.map((e, i) => [i, e.skip !== true && !Number.isNaN(e.x)"
            " && e.thickness !== 0]).filter(([, shown]) => shown).map(([i]) => i)",
            chart, dataset)
        lines = hover(browser, chart, dataset, elements[len(elements) // 2])
        assert len(lines) >= 2 and all("undefined" not in line and "NaN" not in line
                                       for line in lines), (chart, lines)
    assert browser.messages() == []


def with_waves_at_payback(page, copy):
    """The page as it would be if a wave of each plan opened just before the plan pays back."""
    def move(match):
        report = json.loads(match[2])
        marks = next(figure["chart"]["marks"] for figure in report["figures"]
                     if figure["id"] == "fan-incremental-contribution-to-date")
        paybacks = [mark for mark in marks if mark["kind"] == "payback"]
        assert len(paybacks) == 2
        marks += [{**mark, "kind": "wave", "label": "meets", "from": mark["from"] - 0.25}
                  for mark in paybacks]
        return match[1] + json.dumps(report).replace("<", "\\u003c")

    text = re.sub(r'(<script[^>]*id="report-data"[^>]*>)([^<]*)', move, page.read_text("utf-8"))
    copy.write_text(text, encoding="utf-8")
    return copy


@pytest.mark.parametrize("language, name", [("en", "pays back"), ("zh", "回本")])
def test_payback_is_named_before_waves(browser, reports, tmp_path, language, name):
    texts = """
      const chart = window.poolcastReport.charts["fan-incremental-contribution-to-date"];
      const texts = [];
      chart.ctx.fillText = (text) => texts.push(text);
      chart.draw();
      delete chart.ctx.fillText;
      return texts;
    """
    page = reports.page("beauty-chain", language)
    browser.open(page)
    assert browser.ask(texts).count(name) == 2
    browser.open(with_waves_at_payback(page, tmp_path / "meeting.html"))
    assert browser.messages() == []
    drawn = browser.ask(texts)
    assert drawn.count(name) == 2 and "meets" not in drawn


def test_a_legend_shows_and_hides_all_of_a_plan(browser, reports):
    browser.open(reports.page("beauty-chain", "en"))
    toggle = """
      const chart = window.poolcastReport.charts["fan-private-members"];
      const item = chart.legend.legendItems[0];
      const { plan } = chart.data.datasets[item.datasetIndex];
      chart.options.plugins.legend.onClick.call(chart.legend, {}, item, chart.legend);
      return chart.data.datasets.map((d, i) => [d.plan === plan, chart.isDatasetVisible(i)]);
    """
    assert all(visible != of_plan for of_plan, visible in browser.ask(toggle))
    assert all(visible for _, visible in browser.ask(toggle))


def test_with_many_plans_two_have_ranges_from_the_start(browser, reports):
    browser.open(reports.page("hotel-own-platform", "en"))
    bands = browser.ask("""
      const chart = Object.values(window.poolcastReport.charts).find((chart) =>
        new Set(chart.data.datasets.map((dataset) => dataset.plan)).size > 3
          && chart.data.datasets.some((dataset) => dataset.part === "median"));
      return chart.data.datasets.map((d, i) => [d.plan, d.part, chart.isDatasetVisible(i)]);
    """)
    assert all(visible for _, part, visible in bands if part == "median")
    with_ranges = {plan for plan, part, visible in bands if part == "90" and visible}
    assert len(with_ranges) == 2 and 0 not in with_ranges


def test_plans_have_the_same_colour_everywhere(browser, reports):
    browser.open(reports.page("beauty-chain", "en"))
    legend = browser.ask(
        'return [...document.querySelectorAll(".plans .key")].map((key) => '
        "getComputedStyle(key).backgroundColor)")
    lines = browser.ask("""
      return Object.values(window.poolcastReport.charts).flatMap((chart) => chart.data.datasets)
        .filter((dataset) => dataset.part === "median")
        .map((dataset) => [dataset.plan, dataset.borderColor]);
    """)
    assert len(set(legend)) == len(legend) == 3
    for plan, colour in lines:
        red, green, blue = (int(colour[place:place + 2], 16) for place in (1, 3, 5))
        assert legend[plan] == f"rgb({red}, {green}, {blue})"


def test_dark_and_light_change_while_the_page_is_open(browser, reports):
    browser.open(reports.page("beauty-chain", "en"), scheme="light")
    look = """
      const chart = Object.values(window.poolcastReport.charts)[0];
      return [getComputedStyle(document.body).backgroundColor, chart.options.color,
        chart.data.datasets[0].borderColor];
    """
    light = browser.ask(look)
    browser.scheme("dark")
    browser.wait_for_frame()
    dark = browser.ask(look)
    assert all(one != other for one, other in zip(light, dark))
    assert browser.ask(look.replace("return [", "return Object.keys(window.poolcastReport.charts)"
                                    ".length > 8 && [")) == dark
    browser.scheme("light")
    browser.wait_for_frame()
    assert browser.ask(look) == light
    assert browser.messages() == []


def printed(browser, tmp_path, **paper):
    answer = browser.command("Page.printToPDF", printBackground=True, **paper)
    file = tmp_path / "report.pdf"
    file.write_bytes(base64.b64decode(answer["data"]))
    return file


def pages_of(file):
    text = subprocess.run(
        ["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True).stdout
    return text.split("\f")[:-1]


@pytest.mark.parametrize("paper", [(8.27, 11.69), (8.5, 11)], ids=["a4", "letter"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_printing(browser, reports, tmp_path, language, paper):
    browser.open(reports.page("beauty-chain", language), scheme="dark")
    headings = browser.ask('return [...document.querySelectorAll("h2")].map((h) => h.textContent)')
    file = printed(browser, tmp_path, paperWidth=paper[0], paperHeight=paper[1])
    pages = pages_of(file)
    assert len(headings) <= len(pages) <= 30
    assert all(page.strip() for page in pages)
    squeezed = [re.sub(r"\s", "", page) for page in pages]
    starts = [next(place for place, page in enumerate(squeezed)
                   if re.sub(r"\s", "", heading) in page) for heading in headings]
    assert len(set(starts)) == len(headings), "each section begins a page"
    # The scenario file is printed although it is folded on the screen.
    assert any("poolcast:1" in page for page in squeezed)
    # Charts are printed as lines and letters, not as pixels that would be cut or blurred.
    images = subprocess.run(
        ["pdfimages", "-list", file], capture_output=True, text=True, check=True).stdout
    assert all(int(line.split()[3]) <= 16 for line in images.splitlines()[2:]), images
    # Afterwards the page is as it was.
    assert browser.ask('return document.querySelectorAll("details[open]").length') == 0
    assert browser.ask("return Object.values(window.poolcastReport.charts)[0].options.responsive")
    assert browser.messages() == []


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_of_users_run_nothing_and_are_shown(browser, reports, language, width):
    browser.open(reports.page("hostile", language), width)
    assert browser.messages() == []
    assert browser.ask("return window.ran") is None
    assert browser.ask('return document.querySelectorAll("img").length') == 0
    assert browser.ask("return document.title") == ATTACKS[0]
    assert browser.ask('return document.querySelector("h1").textContent') == ATTACKS[0]
    titles = browser.ask(
        'return [...document.querySelectorAll(".plans li")].map((item) => item.textContent)')
    assert ATTACKS[1] in titles
    listing = browser.ask('return [...document.querySelectorAll("pre")].at(-1).textContent')
    assert ATTACKS[0] in listing and ATTACKS[2] in listing
    assert overflow(browser) == [0, []]
    # Nothing but the scripts of the page may run.
    browser.ask("""
      const script = document.createElement("script");
      script.textContent = "window.ran = 1";
      document.body.append(script);
    """)
    assert browser.ask("return window.ran") is None
    assert any("Content Security Policy" in message for message in browser.messages())


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_chart_js_the_tables_remain(browser, reports, tmp_path, language):
    page = tmp_path / "tables.html"
    ending = run(
        "report", reports.results("beauty-chain"), "--language", language, "--out", page,
        environment={"POOLCAST_CHART_JS": ""})
    browser.open(page)
    assert browser.messages() == []
    assert browser.ask('return document.querySelectorAll("td").length') > 1000
    assert browser.ask('return document.querySelectorAll("canvas, script").length') == 0
    hint = browser.ask('return document.querySelector(".hint").textContent')
    assert "libjs-chart.js" in hint and hint in ending.stderr


def test_a_file_that_is_no_chart_js_is_told(reports, tmp_path):
    other = tmp_path / "other.js"
    other.write_text("alert(1)")
    with pytest.raises(AssertionError, match="cannot be read as Chart.js 3"):
        run("report", reports.results("beauty-chain"), "--out", tmp_path / "a.html",
            environment={"POOLCAST_CHART_JS": str(other)})
    assert not (tmp_path / "a.html").exists()


def test_images(reports, tmp_path):
    folder = tmp_path / "images"
    ending = run(
        "report", reports.results("beauty-chain"), "--language", "en", "--out",
        tmp_path / "a.html", "--images", folder)
    names = {file.name for file in folder.iterdir()}
    pictures = sorted(name for name in names if name.endswith(".png"))
    assert "fan-private-members.png" in pictures and len(pictures) > 8
    assert names == set(pictures) | {name.replace(".png", ".pdf") for name in pictures}
    assert f"{len(pictures)} charts written" in ending.stderr
    for name in pictures:
        header = (folder / name).read_bytes()[:24]
        assert header[:8] == b"\x89PNG\r\n\x1a\n"
        assert [int.from_bytes(header[at:at + 4], "big") for at in (16, 20)] == [1920, 1080]
        pdf = folder / name.replace(".png", ".pdf")
        assert len(pages_of(pdf)) == 1 and pages_of(pdf)[0].strip()
