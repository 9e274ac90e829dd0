"""GET /results/<id>/: the frozen scores with everything that explains them."""

from django.test import TestCase
from django.urls import reverse
from django.utils.formats import date_format

from assessment.domain.protocol import SkipReason
from assessment.models import Assessment, ZoneResult
from tests.factories import (
    answer_by_eye,
    browser_of,
    finish,
    make_assessment,
    make_person,
    past_test,
    skip,
)


def url(assessment: Assessment) -> str:
    return reverse("assessment:results", args=[assessment.public_id])


class ResultsTests(TestCase):
    def test_it_shows_three_scores_with_their_ranges(self) -> None:
        assessment = finish(make_assessment())

        response = browser_of().get(url(assessment))

        for row in ZoneResult.objects.all():
            self.assertContains(response, f"{row.low} to {row.high}")

    def test_it_names_no_range_that_has_no_width(self) -> None:
        assessment = finish(make_assessment())
        assessment.zone_results.filter(zone="hips").update(score=1, low=1, high=1)

        page = browser_of().get(url(assessment))

        self.assertContains(page, "likely the same again", count=2)
        self.assertNotContains(page, "1 to 1<")
        self.assertNotContains(page, "between 1 and 1,")

    def test_it_names_the_group_and_the_sources(self) -> None:
        assessment = finish(make_assessment(sex="F", age_band="40-49"))

        response = browser_of().get(url(assessment))

        self.assertContains(response, "women aged 40 to 49")
        self.assertContains(response, "https://doi.org/")

    def test_it_leads_from_every_zone_to_how_its_movements_are_scored(self) -> None:
        response = browser_of().get(url(finish(make_assessment(age_band="80-plus"))))

        self.assertContains(response, 'href="/method/#movements"', count=3)
        self.assertContains(self.client.get("/method/"), 'id="movements"')

    def test_it_says_that_an_estimated_norm_is_provisional(self) -> None:
        assessment = finish(make_assessment())

        self.assertContains(browser_of().get(url(assessment)), "Provisional comparison")

    def test_it_flags_a_side_only_beyond_its_threshold(self) -> None:
        assessment = make_assessment()
        answer_by_eye(assessment, "hip_ir", left=1, right=3)
        page = browser_of().get(url(finish(assessment))).context["results"]

        assert [row.flagged for row in page.sides][:2] == [True, False]

    def test_it_draws_a_dashed_box_only_for_a_flagged_gap(self) -> None:
        assessment = make_assessment()
        answer_by_eye(assessment, "hip_ir", left=1, right=3)

        response = browser_of().get(url(finish(assessment)))

        self.assertContains(response, 'class="side-bars__missing"', count=1)

    def test_it_says_in_text_what_the_bars_show(self) -> None:
        assessment = finish(make_assessment())
        response = browser_of().get(url(assessment))

        for row in response.context["results"].sides:
            self.assertContains(response, f"<td>{row.left}</td>", html=True)
            self.assertContains(response, f'x="{row.bars.left.x}%" width="{row.bars.left.width}%"')

    def test_it_draws_bars_without_a_typical_value_from_80(self) -> None:
        response = browser_of().get(url(finish(make_assessment(age_band="80-plus"))))

        self.assertContains(response, 'class="side-bars__bar"')
        self.assertNotContains(response, 'class="side-bars__typical"')

    def test_it_says_when_pain_left_a_movement_out(self) -> None:
        assessment = make_assessment()
        skip(assessment, "trunk_rotation", SkipReason.PAIN)

        response = browser_of().get(url(finish(assessment)))

        self.assertContains(response, "Left out because it hurt")

    def test_it_says_not_enough_measured_where_that_is_so(self) -> None:
        assessment = make_assessment(places=["chair"], limits=["cannot_get_to_floor"])

        page = browser_of().get(url(finish(assessment))).context["results"]

        scores = {zone.slug: zone.score for zone in page.zones}
        assert scores["hips"] is not None
        assert scores["posterior"] is None

    def test_it_measures_but_does_not_score_from_80(self) -> None:
        page = browser_of().get(url(finish(make_assessment(age_band="80-plus")))).context["results"]

        assert {zone.score for zone in page.zones} == {None}
        assert len(page.movements) == 14

    def test_it_repeats_the_advice_that_goes_with_a_limit(self) -> None:
        assessment = finish(make_assessment(limits=["leg_symptoms"]))

        self.assertContains(browser_of().get(url(assessment)), "physiotherapist")

    def test_it_keeps_answers_out_of_the_title(self) -> None:
        response = browser_of().get(url(finish(make_assessment())))

        self.assertContains(response, "<title>Your results")

    def test_it_sends_an_unfinished_test_back_to_where_it_was(self) -> None:
        assessment = make_assessment()

        self.assertRedirects(
            browser_of().get(url(assessment)), "/test/", fetch_redirect_response=False
        )

    def test_it_does_not_exist_for_another_browser(self) -> None:
        assessment = finish(make_assessment())
        make_person("somebody-else")

        for browser in (browser_of("somebody-else"), self.client):
            assert browser.get(url(assessment)).status_code == 404

    def test_it_says_what_became_of_each_zone_since_the_test_before(self) -> None:
        person = make_person()
        former = past_test(person, days_ago=40, left=1, right=1)
        latter = past_test(person, days_ago=1, left=4, right=4)

        response = browser_of().get(url(latter))

        assert former.completed_at is not None
        since = date_format(former.completed_at, "j F Y")
        self.assertContains(response, f"Since {since}</h2>")
        self.assertContains(response, "<dd>changed: moves more freely</dd>", count=3)
        self.assertContains(response, 'href="/progress/"')

    def test_it_compares_an_old_test_with_the_one_before_it_only(self) -> None:
        person = make_person()
        first = past_test(person, days_ago=40)
        past_test(person, days_ago=1)

        response = browser_of().get(url(first))

        assert response.context["since"] == ()
        self.assertNotContains(response, "See your progress")

    def test_it_leads_from_a_first_test_to_the_next_one(self) -> None:
        response = browser_of().get(url(finish(make_assessment())))

        self.assertContains(response, '<a class="standalone" href="/progress/">When to test again')

    def test_it_takes_five_queries(self) -> None:
        assessment = finish(make_assessment())
        browser = browser_of()

        with self.assertNumQueries(5):
            browser.get(url(assessment))
