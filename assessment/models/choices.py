"""The values that columns may hold, with what the admin calls them."""

from django.utils.translation import gettext

from assessment.domain.protocol import Method, Sex, Side, SkipReason


def sex_choices() -> list[tuple[str, str]]:
    """Comparison groups by sex; an empty value means that none was given."""
    return [(Sex.FEMALE.value, gettext("Female")), (Sex.MALE.value, gettext("Male"))]


def side_choices() -> list[tuple[str, str]]:
    """Sides of the body; an empty value is a movement without sides."""
    return [(Side.LEFT.value, gettext("Left")), (Side.RIGHT.value, gettext("Right"))]


def method_choices() -> list[tuple[str, str]]:
    """Ways to read a value."""
    return [
        (Method.EYE.value, gettext("By eye")),
        (Method.TAPE.value, gettext("Tape measure")),
        (Method.PHONE.value, gettext("Phone")),
    ]


def skip_choices() -> list[tuple[str, str]]:
    """Reasons for leaving a movement or a side out."""
    return [
        (SkipReason.PAIN.value, gettext("It hurts")),
        (SkipReason.CANNOT.value, gettext("I can't do it")),
        (SkipReason.UNSAFE.value, gettext("It is not safe for me")),
    ]
