"""Pages ask the database as often with full tables as with one row in each."""

from django.test import TestCase
from django.utils import timezone

from assessment.models import Assessment, Measurement, Person
from routines.models import Exercise, Routine, RoutineStep
from routines.services.catalogue import kept_catalogue
from tests.factories import answer_all, browser_of, finish, make_assessment, make_person, past_test
from tests.plans import load_content, plan_for
from tests.whole_person import practise

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

    def test_an_answer_takes_three_also_with_the_panel_that_comes_next(self) -> None:
        for movement, headers in (("hip_ir", {}), ("hip_er", {"HX-Request": "true"})):
            with self.subTest(movement), self.assertNumQueries(3):
                self.browser.post(
                    f"/test/{self.open.public_id}/movement/{movement}/",
                    {"method": "eye", "left_level": "2", "right_level": "3"},
                    headers=headers,
                )

    def test_finishing_takes_seven(self) -> None:
        answer_all(self.open)
        with self.assertNumQueries(7):
            self.browser.post(f"/test/{self.open.public_id}/check/")

    def test_the_results_of_a_first_test_take_five(self) -> None:
        with self.assertNumQueries(5):
            self.browser.get(f"/results/{self.finished.public_id}/")

    def test_the_results_take_five_however_many_tests_went_before(self) -> None:
        person = make_person("tests-again-and-again")
        latest, *_ = [past_test(person, days_ago=days_ago) for days_ago in (1, 30)]
        for days_ago in (60, 90):
            with self.subTest(days_ago), self.assertNumQueries(5):
                browser_of("tests-again-and-again").get(f"/results/{latest.public_id}/")
            past_test(person, days_ago=days_ago)

    def test_progress_takes_four_however_many_tests_there_are(self) -> None:
        person = make_person("tests-again-and-again")
        for days_ago in (30, 60, 90):
            past_test(person, days_ago=days_ago)
            with self.subTest(days_ago), self.assertNumQueries(4):
                browser_of("tests-again-and-again").get("/progress/")

    def test_what_is_held_takes_twelve_however_much_it_is(self) -> None:
        load_content()
        person = make_person("tests-again-and-again")
        for path in ("/your-data/mine/", "/your-data/copy/json/"):
            for days_ago in (30, 60):
                practise(plan_for(past_test(person, days_ago=days_ago)), days_ago=days_ago)
                with self.subTest(path), self.assertNumQueries(12):
                    browser_of("tests-again-and-again").get(path)

    def test_the_pages_to_read_take_none(self) -> None:
        for path in ("/why/", "/method/", "/unknowns/", "/help/", "/accessibility/", "/your-data/"):
            with self.subTest(path), self.assertNumQueries(0):
                self.browser.get(path)


def full_library() -> None:
    """Each exercise and routine ten times over, as an editor's years might leave them."""
    load_content()
    for exercise in list(Exercise.objects.with_details()):
        zones = list(exercise.zones.all())
        for number in range(10):
            exercise.pk, exercise.slug = None, f"{exercise.slug}-{number}"[:60]
            exercise.save(force_insert=True)
            for zone in zones:
                zone.pk, zone.exercise = None, exercise
                zone.save(force_insert=True)
    for routine in list(Routine.objects.with_parts()):
        steps = list(routine.steps.all())
        for number in range(10):
            routine.pk, routine.slug = None, f"{routine.slug}-{number}"[:60]
            routine.save(force_insert=True)
            for step in steps:
                step.pk, step.routine = None, routine
            RoutineStep.objects.bulk_create(steps)


class LibraryQueryCountTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        full_library()

    def setUp(self) -> None:
        kept_catalogue()

    def test_the_exercises_take_none(self) -> None:
        with self.assertNumQueries(0):
            self.client.get("/exercises/", {"zone": "hips"})

    def test_an_exercise_takes_four(self) -> None:
        with self.assertNumQueries(4):
            self.client.get("/exercises/cat-cow/")

    def test_the_routines_take_none(self) -> None:
        with self.assertNumQueries(0):
            self.client.get("/routines/", {"minutes": "8"})

    def test_a_routine_takes_six(self) -> None:
        with self.assertNumQueries(6):
            self.client.get("/routines/hip-first/")

    def test_following_a_routine_takes_six(self) -> None:
        with self.assertNumQueries(6):
            self.client.get("/routines/hip-first/follow/")
