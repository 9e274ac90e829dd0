"""What a whole routine says: aloud through the device's voice, and to screen readers."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.follow import open_player, press, sound
from tests.plans import load_content

pytestmark = pytest.mark.django_db(transaction=True)

WRITTEN = Path("test-results/spoken-lines.txt")

# A voice that never takes long, and an ear for both; no frames, because nobody looks.
STUBS = """window.lines = [];
window.requestAnimationFrame = () => 0;
const voices = [
  { name: "Far away", lang: "en-GB", localService: false },
  { name: "Nah", lang: "de-DE", localService: true },
  { name: "Near", lang: "en-GB", localService: true },
];
class Utterance { constructor(text) { this.text = text; } }
window.SpeechSynthesisUtterance = Utterance;
Object.defineProperty(window, "speechSynthesis", { value: {
  speaking: false, pending: false, cancel() {}, getVoices: () => voices, addEventListener() {},
  speak({ text, voice, rate }) {
    lines.push(["spoken", performance.now(), text, voice?.name, rate]);
  },
} });
addEventListener("DOMContentLoaded", () => {
  const region = document.querySelector("[data-announce]");
  new MutationObserver(() => lines.push(["announced", performance.now(), region.textContent]))
    .observe(region, { childList: true });
});"""


@pytest.fixture(autouse=True)
def _library(live_server: object) -> None:
    load_content()


def test_a_whole_routine_speaks_like_a_coach_and_announces_little(page: Page) -> None:
    page.add_init_script(STUBS)
    open_player(page)
    sound(page, "voice")
    page.evaluate("() => { lines.length = 0; }")

    press(page, "Start")
    for _half_minute in range(17):
        page.clock.run_for(30_000)

    lines = page.evaluate("() => lines")
    WRITTEN.parent.mkdir(exist_ok=True)
    WRITTEN.write_text("".join(f"{kind:9} {text}\n" for kind, _at, text, *_more in lines))
    spoken = [text for kind, _at, text, *_more in lines if kind == "spoken"]
    announced = [at for kind, at, *_more in lines if kind == "announced"]
    assert spoken[0].startswith("Let us begin")
    assert spoken[-1].startswith("That was the last one. Well done.")
    assert spoken.count("Switch sides. Now the right.") == 2
    assert all(sum(at <= one < at + 60_000 for one in announced) <= 8 for at in announced)


def test_voice_and_rate_are_the_person_s_and_never_one_that_sends_text_away(page: Page) -> None:
    page.add_init_script(STUBS)
    open_player(page)

    press(page, "Sound")
    page.get_by_label("Sound", exact=True).select_option("voice")
    page.get_by_label("Speed of the voice").select_option("1.25")

    assert page.get_by_label("Voice", exact=True).locator("option").all_inner_texts() == ["Near"]
    *_earlier, last = page.evaluate("() => lines")
    assert last[3:] == ["Near", 1.25]


def test_the_voice_speaks_the_page_s_language(page: Page) -> None:
    page.add_init_script(STUBS)
    open_player(page)
    page.evaluate("() => { document.documentElement.lang = 'de'; }")

    press(page, "Sound")
    page.get_by_label("Sound", exact=True).select_option("voice")

    *_earlier, last = page.evaluate("() => lines")
    assert last[3] == "Nah"


def test_nothing_is_said_until_somebody_asks_for_a_voice(page: Page) -> None:
    page.add_init_script(STUBS)
    open_player(page)

    press(page, "Start")
    page.clock.run_for(60_000)

    assert not [line for line in page.evaluate("() => lines") if line[0] == "spoken"]
