"""The values that columns may hold, with what the admin calls them."""

from assessment.domain.protocol import Method, Sex, Side, SkipReason


def sex_choices() -> list[tuple[str, str]]:
    """Comparison groups by sex; an empty value means that none was given."""
    return [(Sex.FEMALE.value, "Female"), (Sex.MALE.value, "Male")]


def side_choices() -> list[tuple[str, str]]:
    """Sides of the body; an empty value is a movement without sides."""
    return [(Side.LEFT.value, "Left"), (Side.RIGHT.value, "Right")]


def method_choices() -> list[tuple[str, str]]:
    """Ways to read a value."""
    return [
        (Method.EYE.value, "By eye"),
        (Method.TAPE.value, "Tape measure"),
        (Method.PHONE.value, "Phone"),
    ]


def skip_choices() -> list[tuple[str, str]]:
    """Reasons for leaving a movement or a side out."""
    return [
        (SkipReason.PAIN.value, "It hurts"),
        (SkipReason.CANNOT.value, "I can't do it"),
        (SkipReason.UNSAFE.value, "It is not safe for me"),
    ]
