"""The strings of a module."""

from config.wording.passage import Passage
from config.wording.python_strings import python_passages


def texts(source: str) -> list[str]:
    return [passage.text for passage in python_passages(source)]


def test_it_leaves_out_docstrings() -> None:
    source = '"""Module."""\nclass A:\n    """A."""\n    def b(self):\n        """B."""\n'

    assert texts(source) == []


def test_it_joins_a_text_as_it_is_when_it_runs() -> None:
    assert list(python_passages('x = 1\ntext = (\n    "Sit "\n    "tall."\n)')) == [
        Passage(3, "Sit tall.")
    ]


def test_a_value_in_a_text_is_a_digit() -> None:
    assert texts('f"Hold {n:d} s"') == ["Hold 7 s"]


def test_it_reads_the_strings_inside_a_value() -> None:
    assert texts("""f"Hold {'it still' if a else b}." """) == ["Hold 7.", "it still"]


def test_it_reads_what_an_error_says() -> None:
    assert texts('raise forms.ValidationError("Enter a number.")') == ["Enter a number."]


def test_a_place_for_a_value_is_a_digit_too() -> None:
    assert texts('gettext("Hold {seconds} s, %(name)s")') == ["Hold 7 s, 7"]
