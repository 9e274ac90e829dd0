"""GET /your-data/mine/."""

from django.test import TestCase

from assessment.models import Assessment, Measurement
from routines.domain.told import Told
from routines.models import PlanStep, Practice, PracticeNote
from routines.models.choices import TOLD_LABELS
from tests.factories import browser_of
from tests.whole_person import whole_person

MINE = "/your-data/mine/"


class MineTests(TestCase):
    def page(self) -> str:
        response = browser_of().get(MINE)
        assert response.status_code == 200
        return response.content.decode()

    def test_it_names_every_answer(self) -> None:
        whole_person()

        page = self.page()

        told = ["50 to 59", "Male", "1 out of 10", "Warm", "A firm chair", "kneel"]
        assert [text for text in told if text not in page] == []
        assert "Left out because it hurt." in page
        assert f"{Measurement.objects.get(value=-3.5, side='L').value}"[1:] in page

    def test_it_names_every_test_plan_and_practice(self) -> None:
        whole_person()

        page = self.page()

        for test in Assessment.objects.finished():
            assert f"/results/{test.public_id}/" in page
            scored = test.zone_results.exclude(score=None)
            assert [zone.score for zone in scored if f"{zone.score}, likely" not in page] == []
        assert all(step.dose_text in page for step in PlanStep.objects.all())
        assert f"Practice ({Practice.objects.count()})" in page

    def test_it_names_what_was_said_while_practising(self) -> None:
        whole_person()
        note = PracticeNote.objects.first()
        assert note is not None

        assert f"exercise {note.position}: {TOLD_LABELS[Told(note.told)].lower()}" in self.page()

    def test_it_names_the_links_but_not_their_addresses(self) -> None:
        whole_person()

        page = self.page()

        assert "A link to your results, made on" in page
        assert "A code for another device, until" in page
        assert "/shared/" not in page

    def test_it_tells_a_browser_without_answers_that_nothing_is_held(self) -> None:
        self.assertContains(self.client.get(MINE), "holds nothing that belongs to this browser")

    def test_another_browser_sees_nothing_of_it(self) -> None:
        whole_person()

        page = browser_of("somebody-else").get(MINE).content.decode()

        assert "Test of" not in page

    def test_it_is_kept_by_no_cache_and_has_a_neutral_title(self) -> None:
        response = browser_of().get(MINE)

        assert response["Cache-Control"] == "private, no-store"
        self.assertContains(response, "<title>What we hold about you · Unwind</title>")
