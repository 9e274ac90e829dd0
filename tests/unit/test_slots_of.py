"""Who may stand in the places of a stored routine."""

from dataclasses import replace

from assessment.content_loader import load_edition
from routines.domain.catalogue import Catalogue, Kind
from routines.domain.eligibility import sorted_out
from routines.domain.plan import Profile
from routines.domain.situation import situation_of
from routines.domain.slots import Origin, Slot, slots_of, tie_break
from tests.profiles import make_profile, make_scores, shipped_catalogue, shipped_content


def slots(
    slug: str,
    profile: Profile,
    *,
    any_kind: bool = False,
    catalogue: Catalogue | None = None,
) -> tuple[Slot, ...]:
    catalogue = catalogue or shipped_catalogue()
    situation = situation_of(
        profile, rules=catalogue.rules, edition=load_edition(), words=shipped_content().words
    )
    return slots_of(
        catalogue.routines[slug],
        exercises=catalogue.exercises,
        eligible=sorted_out(catalogue.exercises, situation=situation).eligible,
        situation=situation,
        any_kind=any_kind,
    )


def named(slot: Slot, origin: Origin) -> list[str]:
    return [one.exercise.slug for one in slot.candidates if one.origin is origin]


def test_places_keep_the_kinds_of_the_stored_steps() -> None:
    kinds = [slot.kind for slot in slots("thoracic-first", make_profile())]

    assert kinds == [Kind.ACTIVE, Kind.ACTIVE, Kind.PASSIVE, Kind.CONTROL, Kind.INTEGRATION]


def test_the_stored_exercise_has_the_bonus() -> None:
    [first, *_] = slots("hip-first", make_profile(make_scores(hips=55, thoracic=55, posterior=55)))

    worth = {one.exercise.slug: round(one.worth, 3) for one in first.candidates}

    assert worth == {"knee-rocks": 1.0, "breathing-90-90": 0.5, "seated-rib-breathing": 0.5}


def test_an_editors_swap_has_the_bonus_where_the_stored_one_is_out() -> None:
    profile = make_profile(limits=["leg_symptoms"])
    second = slots("posterior-chain-first", profile)[1]

    # Of another kind than the place asks for: an editor may do that.
    assert named(second, Origin.SWAP) == ["active-knee-extension"]
    assert named(second, Origin.STORED) == []


def test_a_swap_waits_while_the_stored_one_may_be_used() -> None:
    profile = make_profile(limits=["cannot_kneel"])
    first = slots("balanced-lower-back-five", profile)[0]

    assert named(first, Origin.STORED) == ["breathing-90-90"]
    assert named(first, Origin.SWAP) == []


def test_a_swap_that_is_ruled_out_itself_is_no_candidate() -> None:
    profile = make_profile(limits=["leg_symptoms", "cannot_get_to_floor"])
    second = slots("posterior-chain-first", profile)[1]

    assert named(second, Origin.SWAP) == []


def test_other_kinds_stand_in_only_where_asked() -> None:
    strict = slots("hip-first", make_profile())[0]
    loose = slots("hip-first", make_profile(), any_kind=True)[0]

    assert {one.exercise.kind for one in strict.candidates} == {Kind.RELEASE}
    assert named(loose, Origin.SUBSTITUTE)


def test_very_bendy_joints_turn_stretches_into_control_in_the_usual_order() -> None:
    places = slots("thoracic-first", make_profile(limits=["hypermobile"]))

    assert [slot.kind for slot in places] == [
        Kind.ACTIVE,
        Kind.ACTIVE,
        Kind.CONTROL,
        Kind.CONTROL,
        Kind.INTEGRATION,
    ]


def test_an_editors_bonus_counts() -> None:
    catalogue = shipped_catalogue()
    heavy = replace(catalogue, rules=replace(catalogue.rules, stored_bonus=2.0))

    best = slots("hip-first", make_profile(), catalogue=heavy)[1].candidates[0]

    assert best.exercise.slug == "half-kneeling-hip-flexor"
    assert best.worth > 2


def test_ties_fall_by_the_seed_and_by_less_than_a_millionth() -> None:
    ties = {tie_break("cat-cow", seed=seed) for seed in ("", "a", "b")}

    assert len(ties) == 3
    assert all(0 <= tie < 1e-6 for tie in ties)
    assert tie_break("cat-cow", seed="a") == tie_break("cat-cow", seed="a")
