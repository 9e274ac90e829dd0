"""Several things in one sentence, and sentences in one text, in the reader's language."""

from collections.abc import Iterable

from assessment.domain.translating import say


def all_of(things: Iterable[str]) -> str:
    """
    Name all of some things.

    Args:
        things: Their names, translated, in order.

    Returns:
        The names with commas and an "and" before the last; nothing for nothing.

    >>> all_of(["a chair", "a wall", "a strap"])
    'a chair, a wall and a strap'
    """
    *most, last = [*things] or [""]
    return say("{most} and {last}").format(most=in_a_row(most), last=last) if most else last


def one_of(things: Iterable[str]) -> str:
    """
    Name things of which one is meant.

    Args:
        things: Their names, translated, in order.

    Returns:
        The names with commas and an "or" before the last; nothing for nothing.

    >>> one_of(["tight", "a bit tight"])
    'tight or a bit tight'
    """
    *most, last = [*things] or [""]
    return say("{most} or {last}").format(most=in_a_row(most), last=last) if most else last


def in_a_row(things: Iterable[str]) -> str:
    """
    List things without saying how they belong together.

    Args:
        things: Their names, translated, in order.

    Returns:
        The names with commas.

    >>> in_a_row(["by eye", "phone"])
    'by eye, phone'
    """
    text = ""
    for thing in things:
        text = say("{before}, {thing}").format(before=text, thing=thing) if text else thing
    return text


def paragraph_of(sentences: Iterable[str]) -> str:
    """
    Put whole sentences one after the other.

    Args:
        sentences: The sentences, translated, in order.

    Returns:
        One text; not every language puts a space between them.

    >>> paragraph_of(["Sit tall.", "Breathe."])
    'Sit tall. Breathe.'
    """
    text = ""
    for sentence in sentences:
        text = say("{text} {sentence}").format(text=text, sentence=sentence) if text else sentence
    return text
