"""What a person may say about an exercise while they practise."""

from enum import StrEnum


class Told(StrEnum):
    """One word about one exercise."""

    EASED = "eased"
    EASIEST = "easiest"
    LEFT_OUT = "left-out"
    HURT = "hurt"
