"""Pages ask the database as often with 10,000 assessments in the tables as with one."""

from django.test import TestCase
from django.utils import timezone

from assessment.models import Assessment, Measurement, Person
from tests.factories import browser_of, finish, make_assessment, make_person

OTHERS = 10_000


def crowd() -> None:
    """Ten thousand finished assessments of ten thousand other people, with an answer each."""
    now = timezone.now()
    people = Person.objects.bulk_create(
        Person(token_hash=f"{number:064x}", last_seen_at=now) for number in range(OTHERS)
    )
    assessments = Assessment.objects.bulk_create(
        Assessment(person=person, edition="1", completed_at=now) for person in people
    )
    Measurement.objects.bulk_create(
        Measurement(assessment=each, movement="hip_ir", side="L", value=30, method="eye")
        for each in assessments
    )


class QueryCountTests(TestCase):
    finished: Assessment
    open: Assessment

    @classmethod
    def setUpTestData(cls) -> None:
        crowd()
        person = make_person()
        cls.finished = finish(make_assessment(person))
        cls.open = make_assessment(person)

    def setUp(self) -> None:
        self.browser = browser_of()

    def test_a_movement_page_takes_two(self) -> None:
        with self.assertNumQueries(2):
            self.browser.get(f"/test/{self.open.public_id}/movement/hip_ir/")

    def test_an_answer_takes_five(self) -> None:
        with self.assertNumQueries(5):
            self.browser.post(
                f"/test/{self.open.public_id}/movement/hip_ir/",
                {"method": "eye", "left_level": "2", "right_level": "3"},
            )

    def test_the_results_take_four(self) -> None:
        with self.assertNumQueries(4):
            self.browser.get(f"/results/{self.finished.public_id}/")
