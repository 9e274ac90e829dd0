"""The pages about the site itself: accessibility, and what becomes of a person's data."""

from django.utils.translation import gettext_noop

from assessment.presenters.articles import START_THE_TEST, Article, NextStep, parts_of

ACCESSIBILITY = Article(
    title=gettext_noop("Accessibility"),
    lead=gettext_noop("What you can expect here, what was tested, and what nobody has tried yet."),
    description=gettext_noop(
        "What was tested for accessibility in Unwind, what was not, and how to report."
    ),
    parts=parts_of(
        "accessibility",
        aim=gettext_noop("What we aim at"),
        tested=gettext_noop("What was tested"),
        not_tested=gettext_noop("What was not tested"),
        limits=gettext_noop("Limits that we know of"),
        report=gettext_noop("Tell us of a barrier"),
    ),
    next_step=NextStep(
        sentence=gettext_noop("The exercises can be read and followed without taking the test."),
        label=gettext_noop("See the exercises"),
        url_name="routines:exercises",
    ),
)

YOUR_DATA = Article(
    title=gettext_noop("Your data"),
    lead=gettext_noop(
        "What this site keeps when you take the test, for how long, and how to take it away."
    ),
    description=gettext_noop(
        "What Unwind keeps, where, for how long, which cookies it sets, how to remove it."
    ),
    parts=parts_of(
        "your_data",
        kept=gettext_noop("What is kept, and what is not"),
        where=gettext_noop("Where it is, and who can see it"),
        how_long=gettext_noop("How long it is kept"),
        on_this_device=gettext_noop("What stays on your device"),
        cookies=gettext_noop("Cookies"),
        remove=gettext_noop("How to take it away"),
        who=gettext_noop("Who runs this site"),
    ),
    next_step=START_THE_TEST,
)
