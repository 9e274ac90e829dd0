"""manage.py load_content: the files into the database, never over an editor's change."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.test import TestCase

from routines.content_files import ContentError, read_content
from routines.models import Exercise, RecommendationRule, Routine
from routines.services.catalogue import read_catalogue


def load(*arguments: str) -> str:
    """Run the command and return what it says."""
    out = StringIO()
    call_command("load_content", *arguments, stdout=out)
    return out.getvalue()


def edit(slug: str, **fields: object) -> None:
    """Change an exercise as an editor would."""
    assert Exercise.objects.filter(slug=slug).update(**fields) == 1


def load_as_before(slug: str, **fields: object) -> None:
    """Make the row remember that an earlier release shipped these values."""
    row = Exercise.objects.get(slug=slug)
    row.loaded = {**(row.loaded or {}), **fields}
    row.save(update_fields=["loaded"])


class LoadContentTests(TestCase):
    def test_it_fills_an_empty_database(self) -> None:
        said = load()

        assert Exercise.objects.count() == 36
        assert Routine.objects.count() == 8
        assert "63 created, 0 updated, 0 unchanged, 0 left alone" in said

    def test_the_database_then_says_exactly_what_the_files_say(self) -> None:
        load()

        assert read_catalogue() == read_content().catalogue

    def test_it_changes_nothing_the_second_time(self) -> None:
        load()

        assert "0 created, 0 updated, 63 unchanged, 0 left alone" in load()

    def test_it_brings_back_what_was_deleted(self) -> None:
        load()
        RecommendationRule.objects.get(key="need_slope").delete()

        assert "1 created, 0 updated, 62 unchanged" in load()

    def test_it_updates_a_row_that_nobody_edited(self) -> None:
        load()
        load_as_before("cat-cow", cue="An older cue")
        edit("cat-cow", cue="An older cue")

        assert "0 created, 1 updated" in load()
        assert Exercise.objects.get(slug="cat-cow").cue != "An older cue"

    def test_it_leaves_an_edited_row_alone_and_says_where_it_differs(self) -> None:
        load()
        edit("cat-cow", cue="My own cue", level=2)

        said = load()

        assert "1 left alone" in said
        assert "exercise cat-cow was edited here; differs in level, cue" in said
        assert Exercise.objects.get(slug="cat-cow").cue == "My own cue"

    def test_it_notices_an_edit_of_a_step_a_zone_or_a_rule(self) -> None:
        load()
        Routine.objects.get(slug="hip-first").steps.filter(order=1).update(dose=9)
        Exercise.objects.get(slug="open-book").zones.filter(zone="thoracic").update(weight=0.5)
        RecommendationRule.objects.filter(key="close_points").update(value=6)

        said = load()

        assert "routine hip-first was edited here; differs in steps" in said
        assert "exercise open-book was edited here; differs in zones" in said
        assert "rule close_points was edited here; differs in value" in said

    def test_a_row_that_an_editor_made_counts_as_edited(self) -> None:
        load()
        edit("cat-cow", loaded=None, name="My cat-cow")

        assert "exercise cat-cow was edited here; differs in name" in load()

    def test_a_field_that_a_release_adds_is_nobody_s_edit(self) -> None:
        load()
        edit("cat-cow", evidence_note="", loaded={"name": "Cat-cow"})

        assert "1 updated" in load()

    def test_an_edit_that_the_files_catch_up_with_is_none_any_more(self) -> None:
        load()
        load_as_before("cat-cow", cue="An older cue")

        assert "63 unchanged" in load()
        row = Exercise.objects.get(slug="cat-cow")
        assert row.loaded is not None
        assert row.loaded["cue"] == row.cue

    def test_take_files_overwrites_every_edit(self) -> None:
        load()
        edit("cat-cow", cue="Mine")
        edit("open-book", cue="Mine too")

        assert "2 updated, 61 unchanged, 0 left alone" in load("--take-files")

    def test_take_files_with_slugs_overwrites_only_these(self) -> None:
        load()
        edit("cat-cow", cue="Mine")
        edit("open-book", cue="Mine too")

        said = load("--take-files", "cat-cow")

        assert "1 updated, 61 unchanged, 1 left alone" in said
        assert Exercise.objects.get(slug="open-book").cue == "Mine too"

    def test_take_files_refuses_a_slug_that_the_files_do_not_have(self) -> None:
        with self.assertRaisesMessage(CommandError, "The files have no cat-dog"):
            load("--take-files", "cat-dog")

        assert not Exercise.objects.exists()

    def test_it_keeps_an_exercise_out_of_use(self) -> None:
        load()
        edit("cat-cow", published=False)

        load("--take-files")

        assert not Exercise.objects.get(slug="cat-cow").published


@pytest.mark.django_db
def test_it_lists_every_problem_and_loads_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> None:
        raise ContentError(("exercises.toml, cat-cow: one", "rules.toml, need_slope: two"))

    monkeypatch.setattr("routines.management.commands.load_content.read_content", broken)

    with pytest.raises(CommandError) as caught:
        call_command("load_content")

    assert "exercises.toml, cat-cow: one\n  rules.toml, need_slope: two" in str(caught.value)
    assert not Exercise.objects.exists()
