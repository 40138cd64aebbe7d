"""The page in a real browser, before a real server: `make browser` runs these."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright
from tests.http.real_service import RealService
from tests.http.running import RunningAdapter
from tests.waiting import wait_until

CHROMIUM = "/usr/bin/chromium"
AXE = Path("build/browser/node_modules/axe-core/axe.min.js")
TEXT = "The boats lay on their sides in the mud."
LONG = "The old harbour was quiet in the morning, and nobody spoke. " * 60
SECONDS = 60_000


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    arguments = ["--no-sandbox", "--autoplay-policy=no-user-gesture-required"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=arguments)
        yield browser
        browser.close()


@pytest.fixture
def page(chromium: Browser, real_adapter: RunningAdapter) -> Iterator[Page]:
    """The page, loaded; what its scripts complain of fails the test."""
    complaints: list[str] = []
    page = chromium.new_page()
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(real_adapter.url)
    expect(page.locator("#voice option")).not_to_have_count(0)
    yield page
    page.close()
    assert complaints == []


def speak(page: Page, text: str) -> None:
    page.fill("#text", text)
    page.click("#speak")


def test_speech_plays_and_the_marked_word_follows(page: Page) -> None:
    speak(page, TEXT)
    marked: list[str] = []

    def note(word: str) -> None:
        marked.append(word)

    page.expose_function("note", note)
    page.evaluate(
        """() => new MutationObserver(() => {
            const word = document.querySelector(".word.now");
            if (word) note(word.textContent);
        }).observe(document.getElementById("reading"), {subtree: true, attributes: true})"""
    )
    expect(page.locator("#status")).to_contain_text("s of speech, 1 unit", timeout=SECONDS)
    expect(page.locator("#stop")).to_be_hidden(timeout=SECONDS)
    words = re.findall(r"\w+", TEXT)
    assert page.locator(".word").all_text_contents() == words
    order = [words.index(word) for word in marked if words.count(word) == 1]
    assert len(set(order)) >= len(words) // 2
    assert order == sorted(order)


def test_stop_cancels_the_call_on_the_server(page: Page, real_service: RealService) -> None:
    cancelled = real_service.log.read_text().count("CANCELLED")
    speak(page, LONG)
    expect(page.locator("#status")).to_contain_text("First sound", timeout=SECONDS)
    page.keyboard.press("Escape")
    expect(page.locator("#status")).to_have_text("Stopped.")
    wait_until(lambda: real_service.log.read_text().count("CANCELLED") > cancelled)


def test_an_error_is_shown(page: Page) -> None:
    speak(page, "…")
    expect(page.locator("#error")).to_be_visible()
    expect(page.locator("#error")).to_contain_text("send at least one word")
    expect(page.locator("#speak")).to_be_enabled()


def test_the_choices_are_in_the_request_that_is_shown(page: Page) -> None:
    page.fill("#text", TEXT)
    page.select_option("#second", "bm_george")
    page.locator("#share").fill("25")
    page.locator("#pitch").fill("-2")
    code = page.locator("#code")
    expect(code).to_contain_text('"voice":"af_heart(75)+bm_george(25)","language":"en-US"')
    expect(code).to_contain_text('"pitch":-2')
    page.get_by_role("tab", name="grpcurl").click()
    expect(code).to_contain_text('"voiceMix":[{"voice":"VOICE_AF_HEART","weight":75}')
    page.click("#speak")
    expect(page.locator("#status")).to_contain_text("s of speech", timeout=SECONDS)


def test_a_click_on_a_word_changes_how_it_is_said(page: Page) -> None:
    speak(page, TEXT)
    expect(page.locator("#status")).to_contain_text("s of speech", timeout=SECONDS)
    page.get_by_role("button", name="boats").click()
    expect(page.locator("#phonemes")).to_have_text("/bˈOts/")
    page.fill("#said", "ships")
    page.click("text=Say it so")
    expect(page.locator("#code")).to_contain_text('"pronunciations":{"boats":"ships"}')
    page.click("#speak")
    expect(page.locator("#status")).to_contain_text("s of speech", timeout=SECONDS)
    page.get_by_role("button", name="boats", exact=True).click()
    expect(page.locator("#phonemes")).to_have_text("/ʃˈɪps/")
    page.click("text=Cancel")
    page.get_by_role("button", name="Forget that boats").click()
    expect(page.locator("#code")).not_to_contain_text("pronunciations")


@pytest.mark.parametrize("extension", ["mp3", "ogg", "flac", "wav", "pcm"])
def test_every_format_is_downloaded(page: Page, tmp_path: Path, extension: str) -> None:
    page.fill("#text", "Hello.")
    name = {"ogg": "Opus"}.get(extension, extension.upper())
    with page.expect_download(timeout=SECONDS) as download:
        page.get_by_role("button", name=name, exact=True).click()
    assert download.value.suggested_filename == f"speech.{extension}"
    download.value.save_as(tmp_path / "speech")
    assert (tmp_path / "speech").stat().st_size > 1000


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_fits_and_is_accessible(page: Page, width: int, scheme: str) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.evaluate(AXE.read_text())  # evaluated, since the page allows no scripts of others
    found = page.evaluate("axe.run().then(({violations}) => violations.map(({id}) => id))")
    assert found == []


def test_the_keyboard_is_enough(page: Page) -> None:
    page.focus("#text")
    page.keyboard.insert_text(" ")
    page.fill("#text", TEXT)
    page.keyboard.press("Control+Enter")
    expect(page.locator("#status")).to_contain_text("s of speech", timeout=SECONDS)
    page.locator(".word").first.focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator(".word").nth(1)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#pronounce")).to_be_visible()


def test_it_asks_nothing_of_other_places(chromium: Browser, real_adapter: RunningAdapter) -> None:
    page = chromium.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(real_adapter.url)
    expect(page.locator("#voice option")).not_to_have_count(0)
    page.close()
    assert asked
    assert all(url.startswith(real_adapter.url) for url in asked)
