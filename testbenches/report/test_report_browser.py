"""report.html in headless Chromium: a real click on the picture, the table by keyboard, both colour schemes,
no error on the console."""

import os
import shutil
import time
from pathlib import Path

import pytest
import yaml

from hwsim.cli import main

pytestmark = pytest.mark.full
CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
SWEEP = """
about: How large an array for one token of Llama-2-7B?
base: int8_os16
workloads: [{workload: llama2_7b, section: decode}]
costs: none
axes:
  dataflow: [ws, os, broadcast]
  params.w_bits: [1, 2, 4, 8]
  params.lanes: [1, 2, 4]
  array.rows: {from: 2, to: 32, factor: 2}
  array.cols: {from: 2, to: 64, factor: 2}
objectives: {tokens_per_s: maximize, peak_tops: minimize}
report: {conclusions: [Take columns., "Rows < 2 are enough.", Lanes help.], limits: [No memory.]}
"""


@pytest.fixture(scope="module")
def page(tmp_path_factory) -> Path:
    """A report of a small sweep."""
    folder = tmp_path_factory.mktemp("report")
    (folder / "s.yaml").write_text(SWEEP)
    assert main(["sweep", str(folder / "s.yaml"), "-o", str(folder / "out"), "-j", "1"]) == 0
    assert main(["report", str(folder / "out")]) == 0
    return folder / "out" / "report.html"


@pytest.fixture
def browser(tmp_path):
    """A headless browser that reaches nothing but files."""
    if not (CHROMIUM and DRIVER):
        pytest.skip("no browser installed: on Debian, apt-get install chromium chromium-driver")
    webdriver = pytest.importorskip(
        "selenium.webdriver", reason="selenium is not installed: it comes with the extra `test`"
    )
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for option in (
        "--headless=new",
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--window-size=1280,1000",
        "--enable-unsafe-swiftshader",
        f"--user-data-dir={tmp_path / 'profile'}",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost",
    ):
        options.add_argument(option)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(executable_path=DRIVER))
    yield driver
    driver.quit()


def opened(browser, page: Path):
    """The page, drawn."""
    browser.get(page.as_uri())
    until(lambda: browser.execute_script("return document.documentElement.dataset.ready"))
    return browser


def until(seen) -> None:
    """A page answers when it is ready to."""
    ends = time.monotonic() + 60
    while not seen():
        assert time.monotonic() < ends
        time.sleep(0.05)


def picture(browser, name: str) -> None:
    """A screenshot, kept where HWSIM_SCREENSHOTS says."""
    folder = os.environ.get("HWSIM_SCREENSHOTS")
    data = browser.get_screenshot_as_png()
    assert len(data) > 10_000
    if folder:
        (Path(folder) / f"{name}.png").write_bytes(data)


def place_of(browser, design: int) -> tuple[float, float]:
    """Where the picture shows a design, in the window."""
    return browser.execute_script(
        """
        const plot = document.getElementById('plot'), full = plot._fullLayout, box = plot.getBoundingClientRect();
        for (const trace of plot.data) {
          const at = trace.customdata ? trace.customdata.indexOf(arguments[0]) : -1;
          const [across, up] = [full.xaxis, full.yaxis];
          if (at >= 0) return [box.left + across._offset + across.d2p(trace.x[at]), box.top + up._offset + up.d2p(trace.y[at])];
        }""",  # noqa: E501
        design,
    )


def test_a_click_on_the_front_gives_yaml(browser, page, tmp_path):
    from selenium.webdriver.common.action_chains import ActionChains
    opened(browser, page)
    design = browser.execute_script(
        "const f = Object.values(data.fronts)[0]; return data.design[f[Math.floor(f.length / 2)]]"
    )
    browser.execute_script("document.getElementById('plot').scrollIntoView({block: 'center'})")
    x, y = place_of(browser, design)
    mouse = ActionChains(browser)
    mouse.w3c_actions.pointer_action.move_to_location(round(x), round(y))
    mouse.perform()
    until(
        lambda: (
            browser.execute_script("return document.querySelector('#plot .hoverlayer').textContent").count(
                "tokens_per_s"
            )
            == 1
        )
    )
    picture(browser, "hover")
    mouse = ActionChains(browser)
    mouse.w3c_actions.pointer_action.move_to_location(round(x), round(y)).pointer_down().pointer_up()
    mouse.perform()
    until(lambda: browser.find_element("id", "chosen-name").text.startswith("Design "))
    shown = int(browser.find_element("id", "chosen-name").text.split(":")[0].removeprefix("Design "))
    # designs may lie on one another
    assert abs(place_of(browser, shown)[0] - x) + abs(place_of(browser, shown)[1] - y) < 4
    design = shown
    text = browser.find_element("id", "yaml").get_attribute("textContent")
    assert main(["report", str(page.parent), "--design", str(design), "-o", str(tmp_path / "d.yaml")]) == 0
    assert yaml.safe_load(text) == yaml.safe_load((tmp_path / "d.yaml").read_text())
    browser.find_element("id", "copy").click()
    until(lambda: browser.find_element("id", "copied").text == "copied")
    assert [entry for entry in browser.get_log("browser") if entry["level"] != "INFO"] == []


def test_the_table_sorts_filters_and_shows_by_keyboard(browser, page):
    from selenium.webdriver.common.keys import Keys
    opened(browser, page)
    heading = browser.find_element("xpath", "//thead//button[starts-with(normalize-space(), 'tokens_per_s')]")
    heading.send_keys(Keys.ENTER)
    column = (
        "return [...document.querySelectorAll('main .scroll table')[0].tBodies[0].rows].filter(r => "
        "!r.hidden).map(r => parseFloat(r.cells[[...r.parentNode.parentNode.tHead.rows[0].cells].findIndex(c "
        "=> c.textContent.startsWith(arguments[0]))].dataset.value))"
    )
    values = browser.execute_script(column, "tokens_per_s")
    assert values == sorted(values) and len(values) > 100
    heading.send_keys(Keys.SPACE)
    assert browser.execute_script(column, "tokens_per_s") == sorted(values, reverse=True)
    field = browser.find_element("id", "filter")
    field.send_keys("broadcast params.w_bits<=2")
    bits = browser.execute_script(column, "params.w_bits")
    assert 0 < len(bits) < len(values) and set(bits) == {1, 2}
    assert browser.find_element("id", "count").text == f"{len(bits)} of {len(values)}"
    field.send_keys(Keys.TAB, Keys.NULL)
    button = browser.find_element("css selector", "tbody tr:not([hidden]) button.show")
    button.send_keys(Keys.ENTER)
    assert browser.find_element("id", "chosen-name").text == f"Design {button.text}: broadcast"
    assert [entry for entry in browser.get_log("browser") if entry["level"] != "INFO"] == []


def test_light_dark_and_phone(browser, page):
    for scheme in ("light", "dark"):
        browser.execute_cdp_cmd(
            "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
        )
        opened(browser, page)
        paper = browser.execute_script("return getComputedStyle(document.body).backgroundColor")
        assert paper == {"light": "rgb(255, 255, 255)", "dark": "rgb(13, 17, 23)"}[scheme]
        ink = browser.execute_script("return document.getElementById('plot').layout.font.color")
        assert ink == {"light": "#1b1f24", "dark": "#e6edf3"}[scheme]
        picture(browser, scheme)
        browser.execute_script("document.getElementById('figures').scrollIntoView()")
        time.sleep(0.3)
        picture(browser, f"{scheme}-figures")
    browser.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": 390, "height": 844, "deviceScaleFactor": 2, "mobile": True},
    )
    opened(browser, page)
    assert browser.execute_script("return document.documentElement.scrollWidth") <= 390
    picture(browser, "phone")
    browser.execute_script("document.getElementById('designs').scrollIntoView()")
    time.sleep(0.3)
    picture(browser, "phone-table")
    assert [entry for entry in browser.get_log("browser") if entry["level"] != "INFO"] == []
