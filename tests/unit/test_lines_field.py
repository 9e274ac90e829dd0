"""LinesField: a list of texts, one on each line."""

import pytest
from django.core.exceptions import ValidationError

from routines.admin.fields import LinesField


def test_it_reads_each_line_and_forgets_the_empty_ones() -> None:
    assert LinesField().clean(" One \r\n\r\nTwo\n") == ["One", "Two"]


def test_it_shows_a_list_as_lines() -> None:
    assert LinesField().prepare_value(["One", "Two"]) == "One\nTwo"


def test_it_keeps_what_was_typed_as_it_was_typed() -> None:
    assert LinesField().prepare_value("One\n\n  Two") == "One\n\n  Two"


def test_other_spacing_is_not_a_change() -> None:
    assert not LinesField().has_changed(["One", "Two"], "One\r\n\r\n Two ")
    assert LinesField().has_changed(["One", "Two"], "Two\nOne")


def test_lines_without_a_word_are_nothing() -> None:
    with pytest.raises(ValidationError):
        LinesField().clean(" \n \n")
