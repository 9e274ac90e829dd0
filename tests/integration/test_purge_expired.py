"""manage.py purge_expired, and the noting of visits that it goes by."""

from datetime import timedelta
from io import StringIO

from django.core.management import call_command
from django.db import connection
from django.test import TestCase
from django.utils import timezone

from assessment.models import Assessment, Measurement, Person
from tests.factories import browser_of, finish, make_assessment, make_person


def seen(person: Person, *, days_ago: int) -> None:
    Person.objects.filter(pk=person.pk).update(
        last_seen_at=timezone.now() - timedelta(days=days_ago)
    )


def purge(*args: str) -> str:
    out = StringIO()
    call_command("purge_expired", *args, stdout=out)
    return out.getvalue()


class PurgeExpiredTests(TestCase):
    def test_it_deletes_everything_of_somebody_not_seen_for_a_year(self) -> None:
        assessment = finish(make_assessment())
        seen(assessment.person, days_ago=366)

        assert purge() == "1 not seen for 365 days deleted\n"
        assert not Assessment.objects.exists()
        assert not Measurement.objects.exists()

    def test_it_keeps_everybody_else(self) -> None:
        seen(make_person(), days_ago=364)

        purge()

        assert Person.objects.count() == 1

    def test_it_deletes_nothing_when_pretending(self) -> None:
        seen(make_person(), days_ago=400)

        assert purge("--pretend") == "1 not seen for 365 days would be deleted\n"
        assert Person.objects.count() == 1

    def test_it_works_in_batches(self) -> None:
        long_ago = timezone.now() - timedelta(days=400)
        Person.objects.bulk_create(
            Person(token_hash=f"{number:064x}", last_seen_at=long_ago) for number in range(1100)
        )

        assert purge().startswith("1100 ")
        assert not Person.objects.exists()

    def test_it_finds_who_is_due_by_an_index(self) -> None:
        with connection.cursor() as cursor:
            found = connection.introspection.get_constraints(cursor, Person._meta.db_table)

        assert found["person_last_seen"]["columns"] == ["last_seen_at"]


class VisitTests(TestCase):
    def test_a_visit_is_noted_once_a_day(self) -> None:
        assessment = finish(make_assessment())
        seen(assessment.person, days_ago=100)

        for _ in range(2):
            browser_of().get(f"/results/{assessment.public_id}/")

        assessment.person.refresh_from_db()
        assert timezone.now() - assessment.person.last_seen_at < timedelta(minutes=1)
