"""/your-data/erase/: everything of one person goes, from every table there is."""

from collections.abc import Iterator

from django.contrib.auth.models import User
from django.contrib.sessions.models import Session
from django.db import connection
from django.test import TestCase

from assessment.models import Person
from assessment.services.identity import COOKIE_NAME, hash_token
from routines.models import Practice
from tests.factories import TOKEN, browser_of
from tests.owned import OWNED
from tests.whole_person import whole_person

ERASE = "/your-data/erase/"


def all_text(*, tables: list[str]) -> Iterator[str]:
    """Every value of every row of every table, as text, not by way of the models."""
    with connection.cursor() as cursor:
        for table in tables:
            cursor.execute(f'SELECT * FROM "{table}"')  # noqa: S608 - the names are the database's
            yield from (f"{table}: {value}" for row in cursor.fetchall() for value in row)


def names_of(person: Person) -> set[str]:
    """All ids that stand for this person or for anything of theirs, as they may be stored."""
    ids = {person.public_id, *person.assessments.values_list("public_id", flat=True)}
    for test in person.assessments.all():
        ids |= set(test.plans.values_list("public_id", flat=True))
        links = test.share_links.values_list("token_hash", flat=True)
        ids |= set(links)  # type: ignore[arg-type]
    ids |= set(Practice.objects.of_person(person.public_id).values_list("public_id", flat=True))
    texts = {str(one) for one in ids} | {person.token_hash, person.carry_link.token_hash, TOKEN}
    # SQLite keeps a UUID without its dashes.
    return texts | {text.replace("-", "") for text in texts}


class EraseTests(TestCase):
    def test_every_table_of_the_test_is_full_before(self) -> None:
        whole_person()

        assert [model.__name__ for model in OWNED if not model.objects.exists()] == []  # type: ignore[attr-defined]
        assert {"Person", "Assessment", "Plan", "PlanStep", "Practice"} < {
            model.__name__ for model in OWNED
        }

    def test_it_leaves_no_row_that_hangs_on_the_person(self) -> None:
        whole_person()

        browser_of().post(ERASE)

        assert [model.__name__ for model in OWNED if model.objects.exists()] == []  # type: ignore[attr-defined]

    def test_it_leaves_no_column_anywhere_that_names_the_person(self) -> None:
        names = names_of(whole_person())
        tables = connection.introspection.table_names()
        found = [text for text in all_text(tables=tables) if any(name in text for name in names)]
        assert len(found) > len(names) / 3

        browser_of().post(ERASE)

        left = [text for text in all_text(tables=tables) if any(name in text for name in names)]
        assert left == []

    def test_it_leaves_everybody_else_alone(self) -> None:
        other = whole_person("somebody-else")
        before = {model: model.objects.count() for model in OWNED}  # type: ignore[attr-defined]
        whole_person()

        browser_of().post(ERASE)

        assert {model: model.objects.count() for model in OWNED} == before  # type: ignore[attr-defined]
        assert Person.objects.get() == other

    def test_it_takes_the_cookie_away_and_has_the_browser_clear_what_it_kept(self) -> None:
        whole_person()

        response = browser_of().post(ERASE)

        assert response.cookies[COOKIE_NAME]["max-age"] == 0
        assert response["Clear-Site-Data"] == '"cache", "storage"'
        self.assertRedirects(response, "/your-data/erased/")

    def test_looking_at_the_question_erases_nothing(self) -> None:
        whole_person()

        response = browser_of().get(ERASE)

        self.assertContains(response, "Yes, erase everything")
        assert Person.objects.exists()

    def test_it_says_so_where_there_is_nothing(self) -> None:
        self.assertContains(self.client.get(ERASE), "There is nothing to erase")
        self.assertRedirects(self.client.post(ERASE), "/your-data/erased/")

    def test_the_last_page_says_how_long_a_backup_lives(self) -> None:
        for days, sentence in ((14, "a backup is kept for 14 days"), (0, "has not said here")):
            with self.subTest(days), self.settings(BACKUP_DAYS=days):
                response = self.client.get("/your-data/erased/")

                self.assertContains(response, "A backup that was made before today")
                self.assertContains(response, sentence)

    def test_the_last_page_is_not_shown_to_somebody_who_is_still_here(self) -> None:
        whole_person()

        self.assertRedirects(browser_of().get("/your-data/erased/"), "/your-data/mine/")

    def test_a_session_names_nobody(self) -> None:
        whole_person()

        assert not Session.objects.exists()

    def test_the_admin_keeps_no_note_of_whom_it_erased(self) -> None:
        person = whole_person()
        self.client.force_login(User.objects.create_superuser("editor"))

        self.client.post(f"/admin/assessment/person/{person.pk}/delete/", {"post": "yes"})

        assert not Person.objects.filter(token_hash=hash_token(TOKEN)).exists()
        texts = all_text(tables=connection.introspection.table_names())
        assert [text for text in texts if str(person.public_id) in text] == []
