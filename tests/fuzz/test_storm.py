"""The storm: sequences of made-up requests, each from the same start, by a printed seed."""

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from tests.fuzz.addresses import routes
from tests.fuzz.shots import Shot
from tests.fuzz.size import PARTS, REQUESTS, SEED, SEQUENCE
from tests.fuzz.strategies import shots
from tests.fuzz.world import World


@pytest.mark.usefixtures("note")
@pytest.mark.django_db
@pytest.mark.parametrize("part", range(PARTS))
def test_it_withstands_what_nobody_sends_by_accident(world: World, part: int) -> None:
    wanted, before = REQUESTS // PARTS, world.sent

    @seed(SEED + part)
    @settings(
        max_examples=wanted // SEQUENCE + 1,
        # The request that fell says enough; making the sequence smaller would take minutes.
        phases=(Phase.generate,),
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(st.lists(shots(world, routes()), min_size=SEQUENCE, max_size=SEQUENCE))
    def storm(sequence: list[Shot]) -> None:
        world.take_all(sequence)

    storm()

    assert world.sent - before >= wanted
