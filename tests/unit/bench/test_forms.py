"""What the light client reads from a page's forms."""

import pytest

from bench.forms import NoForm, form_on

THEME = '<form method="post" action="/theme/"><input type="hidden" name="to" value="x"></form>'
SEARCH = '<form action="/find/"><input name="q"></form>'
STEP = """
<form class="stack" method="post" action="/step/" data-hx-post="/step/">
  <input type="hidden" name="token" value="a&amp;b">
  <input type="radio" name="method" value="eye" checked>
  <input type="radio" name="method" value="tape">
  <input type="radio" name="level" value="1"><input type="radio" name="level" value="2">
  <input name="value"><input type="checkbox" name="one_side" checked>
</form>
"""
SKIP = '<form method="post" action="/skip/"><input type="hidden" name="token" value="c"></form>'


def test_it_takes_the_form_that_asks_for_what_is_known() -> None:
    assert form_on(THEME + SEARCH + SKIP + STEP, asking={"level", "token"}).action == "/step/"


def test_it_sends_what_stands_there_untouched() -> None:
    form = form_on(STEP, asking={"level"})

    assert form.sent == (("token", "a&b"), ("method", "eye"), ("value", ""), ("one_side", "on"))


def test_what_is_chosen_replaces_what_stands_there() -> None:
    fields = form_on(STEP, asking={"level"}).filled({"method": "tape", "level": "2", "age": "40"})

    assert sorted(fields) == [
        ("level", "2"), ("method", "tape"), ("one_side", "on"), ("token", "a&b"), ("value", ""),
    ]  # fmt: skip


def test_it_knows_whether_htmx_sends_the_form() -> None:
    assert form_on(STEP, asking={"level"}).with_htmx
    assert not form_on(SKIP, asking=()).with_htmx


def test_a_page_without_a_form_to_send_is_told() -> None:
    with pytest.raises(NoForm):
        form_on(THEME + SEARCH, asking={"q"})
