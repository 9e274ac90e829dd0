"""Scripts say nothing of their own: every sentence comes from the server, translated."""

import re

from config.wording.scripts import script_passages
from tests.architecture.source import ROOT

# A word or sentence as people read it; names of events, headers and selectors look otherwise.
SAID = re.compile(r"[A-Z][a-z]+(?:$|[ ,.?!:])")


def test_no_script_brings_a_sentence_along() -> None:
    said = {
        f"{path.name}: {passage.text}"
        for path in (ROOT / "static" / "js").glob("*.js")
        for passage in script_passages(path.read_text("utf-8"))
        if SAID.match(passage.text)
    }

    assert said == set()


def test_it_finds_what_a_script_would_say() -> None:
    texts = [passage.text for passage in script_passages('warn("Go on."); say("Pause"); on("go");')]

    assert [text for text in texts if SAID.match(text)] == ["Go on.", "Pause"]
