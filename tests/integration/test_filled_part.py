"""Parts with places: one form for all, and everybody's own values in it."""

from django.template import Context, Template
from django.test import override_settings
from django.utils.safestring import SafeString

from config.prepared.filled import FORMS, filled_part

ROW = "assessment/_results_measurement.html"
CARD = (
    "{% load prepared %}{% filled '" + ROW + "' called=name value='3' typical='4' "
    "percentile='' method='tape' status='' %}"
)


def row(**texts: str) -> str:
    usual = {"called": "Hip", "value": "30°", "typical": "33°", "method": "By eye"}
    return filled_part(ROW, texts={"percentile": "", "status": "", **usual, **texts})


def test_each_value_comes_to_its_place() -> None:
    first, second = row(value="30°"), row(value="41°")

    assert "<td>30°</td>" in first
    assert second == first.replace("30°", "41°")


def test_nothing_of_a_person_is_kept() -> None:
    row(called="A movement of one person")

    assert "A movement" not in repr(vars(FORMS))


def test_a_text_that_is_not_there_is_left_out() -> None:
    for percentile in ("12", "", "34", ""):
        assert f"<td>{percentile or 'none'}</td>" in row(percentile=percentile)


def test_markup_is_escaped_unless_it_is_safe() -> None:
    assert "<td>&lt;b&gt;</td>" in row(value="<b>")
    assert "<td><b></td>" in row(value=SafeString("<b>"))


def test_a_value_may_look_like_a_place() -> None:
    assert "<td>called</td>" in row(value="called", called="value")


def test_templates_have_a_tag_for_it() -> None:
    assert '<th scope="row">&amp;</th>' in Template(CARD).render(Context({"name": "&"}))


@override_settings(DEBUG=True)
def test_while_templates_are_worked_on_it_is_rendered() -> None:
    FORMS.clear()

    assert "<td>30°</td>" in row()
    assert "30°" not in repr(vars(FORMS))
    assert row() == row(value="30°")
