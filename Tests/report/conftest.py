"""Reports of small runs, and a browser that opens them."""

import os
import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.service import Service

ROOT = Path(__file__).resolve().parents[2]
SCENARIOS = ["beauty-chain", "hotel-own-platform", "home-furnishing-referral"]
SMALL = ["--agents", "200", "--replicates", "6", "--threads", "1", "--quiet"]
# Enough to say what would flip the ranking.
MANY = ["--replicates", "64"]

HOSTILE = "</script><script>window.ran=1</script>"
ATTACKS = [
    HOSTILE,
    "\"'><img src=x onerror=window.ran=1>",
    "{{7*7}} ${7*7} <!--",
    "长" * 60 + "x" * 140,
]


@cache
def poolcast() -> str:
    """The program to test: POOLCAST, or the one that was built last."""
    named = os.environ.get("POOLCAST")
    built = [ROOT / folder / "poolcast" for folder in (".build-release/release", ".build/debug")]
    candidates = [path for path in ([Path(named)] if named else built) if path.is_file()]
    if not candidates:
        pytest.exit("There is no built poolcast: run `make build-debug-tests`, or set POOLCAST.")
    return str(max(candidates, key=lambda path: path.stat().st_mtime).resolve())


def run(*arguments, folder=None, environment=None):
    ending = subprocess.run(
        [poolcast(), *map(str, arguments)], capture_output=True, text=True, cwd=folder,
        env={**os.environ, "LC_ALL": "C.UTF-8", **(environment or {})})
    assert ending.returncode == 0, ending.stderr
    return ending


class Reports:
    """Runs every scenario once, and writes its report once in each language."""

    def __init__(self, folder: Path):
        self.folder = folder

    def results(self, name: str) -> Path:
        results = self.folder / name
        if not results.exists():
            more = MANY if name == "beauty-chain" else []
            run("run", self.scenario(name), *SMALL, *more, "--out", results)
        return results

    def page(self, name: str, language: str) -> Path:
        page = self.folder / f"{name}-{language}.html"
        if not page.exists():
            run("report", self.results(name), "--language", language, "--out", page, "--quiet")
        return page

    def scenario(self, name: str) -> Path:
        return self.hostile() if name == "hostile" else ROOT / f"scenarios/{name}.yaml"

    def hostile(self) -> Path:
        """The starter with texts that try to leave the place where they are shown."""
        file = self.folder / "hostile.yaml"
        if not file.exists():
            run("new", "hostile", "--out", file)
            quoted = ["'" + text.replace("'", "''") + "'" for text in ATTACKS]
            text = file.read_text(encoding="utf-8")
            for old, new in [
                ("title: {en: First steps, zh: 第一步}", f"title: {quoted[0]}\nquestion: {quoted[1]}"),
                ("title: {en: All at once, zh: 一次铺开}", f"title: {quoted[3]}"),
                ("title: {en: Small steps, zh: 小步快跑}", f"title: {quoted[1]}"),
            ]:
                assert old in text
                text = text.replace(old, new)
            file.write_text(text + f"\n# {ATTACKS[0]} {ATTACKS[2]}\n", encoding="utf-8")
        return file


@pytest.fixture(scope="session")
def reports(tmp_path_factory) -> Reports:
    return Reports(tmp_path_factory.mktemp("reports"))


def program(setting: str, *names: str) -> str:
    """The first of some programs that there is, or the one that the environment names."""
    found = [os.environ.get(setting), *map(shutil.which, names)]
    path = next(filter(None, found), None)
    if path is None:
        pytest.exit(f"There is no {names[0]}: run `make report-test-tools`, or set {setting}.")
    return path


class Browser:
    def __init__(self):
        options = webdriver.ChromeOptions()
        options.binary_location = program(
            "CHROMIUM", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
        arguments = ["--headless=new", "--hide-scrollbars", "--disable-dev-shm-usage"]
        # Chromium refuses to keep pages apart from each other when root runs it.
        arguments += ["--no-sandbox"] if os.geteuid() == 0 else []
        for argument in arguments:
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        service = Service(program("CHROMEDRIVER", "chromedriver"))
        self.driver = webdriver.Chrome(options=options, service=service)

    def open(self, page: Path, width: int = 1440, scheme: str = "light", fragment: str = ""):
        self.command(
            "Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1,
            mobile=False)
        self.scheme(scheme)
        self.driver.get("about:blank")
        self.messages()
        self.driver.get(page.as_uri() + fragment)

    def scheme(self, name: str):
        self.command(
            "Emulation.setEmulatedMedia",
            features=[{"name": "prefers-color-scheme", "value": name}])

    def wait_for_frame(self):
        """Until the page has taken note of what was changed about it."""
        self.driver.execute_async_script(
            "requestAnimationFrame(() => requestAnimationFrame(arguments[0]))")

    def command(self, name: str, **parameters):
        return self.driver.execute_cdp_cmd(name, parameters)

    def ask(self, script: str, *arguments):
        return self.driver.execute_script(script, *arguments)

    def messages(self) -> list:
        """What the console tells: errors, and what the page's policy has forbidden."""
        return [entry["message"] for entry in self.driver.get_log("browser")]


@pytest.fixture(scope="session")
def browser():
    browser = Browser()
    yield browser
    browser.driver.quit()
