"""
The words for a score, and for the likely range around it.

The lower edge belongs to the word: 60 *moves freely*, 35 is *typical*, 16 *a bit tight*.
The cut-offs are product choices: 16 is one SD below the mean (100 Φ(-1) = 15.9), and
*typical* holds the quarter on either side of the middle, rounded to fives.
"""

# Each word with the lowest score it is used for, freest first.
from assessment.domain.translating import mark

WORDS: tuple[tuple[int, str], ...] = (
    (60, mark("moves freely")),
    (35, mark("typical")),
    (16, mark("a bit tight")),
    (1, mark("tight")),
)


def word_for(score: int) -> str:
    """
    Return the one word of a score.

    Args:
        score: A zone score, 1-99.

    Returns:
        "tight", "a bit tight", "typical" or "moves freely".
    """
    return next((word for lowest, word in WORDS if score >= lowest), WORDS[-1][1])


def words_between(low: int, high: int) -> tuple[str, ...]:
    """
    Return every word that a likely range touches, from the low end.

    Args:
        low: The low end of the range, 1-99.
        high: The high end of the range, at least ``low``.

    Returns:
        One word, or several neighbouring ones.

    >>> words_between(27, 61)
    ('a bit tight', 'typical', 'moves freely')
    """
    upwards = [word for _, word in reversed(WORDS)]
    return tuple(upwards[upwards.index(word_for(low)) : upwards.index(word_for(high)) + 1])
