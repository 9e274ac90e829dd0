"""The painter's order."""

from assessment.figures.camera import Camera
from assessment.figures.epochs import FrameOrder, epochs
from assessment.figures.layers import Layers, Vote
from assessment.figures.order import depth_votes, head_order
from assessment.figures.studio import Frame
from tests.unit.figures.poses import make_spec

FROM_THE_RIGHT = Camera.at(0, elevation=0)
HEAD = ("neck", "hair", "face")


def _frame(*votes: Vote, head: tuple[str, ...] = HEAD) -> FrameOrder:
    return FrameOrder(votes=votes, depths={"a": 0.0, "b": 1.0, "head": 2.0}, head=head)


def test_the_nearer_of_two_that_overlap_lies_in_front() -> None:
    units = {"near": [((0.0, 0.0, 9.0), 3.0)], "far": [((0.0, 1.0, 0.0), 3.0)]}
    (vote,) = depth_votes(units, camera=FROM_THE_RIGHT)
    assert (vote.front, vote.back) == ("near", "far")


def test_units_apart_have_no_vote() -> None:
    units = {"near": [((0.0, 0.0, 9.0), 3.0)], "far": [((30.0, 0.0, 0.0), 3.0)]}
    assert depth_votes(units, camera=FROM_THE_RIGHT) == []


def test_the_weakest_vote_of_a_circle_is_refused() -> None:
    votes = [Vote(3, "a", "b"), Vote(2, "b", "c"), Vote(1, "c", "a")]
    assert Layers.of("abc").hear(votes) == [Vote(1, "c", "a")]


def test_without_votes_the_further_is_painted_first() -> None:
    assert Layers.of("ab").back_to_front({"a": 5.0, "b": 1.0}) == ["b", "a"]


def test_one_order_serves_frames_that_agree() -> None:
    frames = [_frame(Vote(5, "a", "b")), _frame(), _frame(Vote(2, "a", "b"))]
    (epoch,) = epochs(frames)
    assert (epoch.first, epoch.last) == (0, 2)
    assert epoch.names == ("b", "a", *HEAD)


def test_a_strong_contradiction_begins_a_new_order() -> None:
    found = epochs([_frame(Vote(5, "a", "b")), _frame(Vote(5, "b", "a"))])
    assert [(epoch.first, epoch.last) for epoch in found] == [(0, 0), (1, 1)]


def test_a_weak_contradiction_is_put_up_with() -> None:
    assert len(epochs([_frame(Vote(5, "a", "b")), _frame(Vote(1, "b", "a"))])) == 1


def test_a_head_seen_from_behind_begins_a_new_order() -> None:
    assert len(epochs([_frame(), _frame(head=("neck", "face", "hair"))])) == 2


def test_hair_hides_the_face_from_behind_only() -> None:
    body = Frame.of(make_spec().keys[0]).body
    from_behind = head_order(body=body, camera=Camera.at(270, elevation=0))
    from_the_front = head_order(body=body, camera=Camera.at(90, elevation=0))
    assert from_behind[-1] == "hair"
    assert from_the_front.index("hair") < from_the_front.index("face")


def test_only_the_ear_on_the_near_side_is_seen() -> None:
    body = Frame.of(make_spec().keys[0]).body
    assert "earL" not in head_order(body=body, camera=FROM_THE_RIGHT)
    assert "earR" in head_order(body=body, camera=FROM_THE_RIGHT)


def test_the_neck_hides_the_hair_from_below() -> None:
    body = Frame.of(make_spec().keys[0]).body
    from_below = head_order(body=body, camera=Camera.at(90, elevation=-40))
    assert from_below.index("hair") < from_below.index("neck")
