"""The pages about the site itself: accessibility, and what becomes of a person's data."""

from assessment.presenters.articles import START_THE_TEST, Article, NextStep, parts_of

ACCESSIBILITY = Article(
    title="Accessibility",
    lead="What you can expect here, what was tested, and what nobody has tried yet.",
    description="What was tested for accessibility in Unwind, what was not, and how to report.",
    parts=parts_of(
        "accessibility",
        aim="What we aim at",
        tested="What was tested",
        not_tested="What was not tested",
        report="Tell us of a barrier",
    ),
    next_step=NextStep(
        sentence="The exercises can be read and followed without taking the test.",
        label="See the exercises",
        url_name="routines:exercises",
    ),
)

YOUR_DATA = Article(
    title="Your data",
    lead="What this site keeps when you take the test, for how long, and how to take it away.",
    description="What Unwind keeps, where, for how long, which cookies it sets, how to remove it.",
    parts=parts_of(
        "your_data",
        kept="What is kept, and what is not",
        where="Where it is, and who can see it",
        how_long="How long it is kept",
        on_this_device="What stays on your device",
        cookies="Cookies",
        remove="How to take it away",
        who="Who runs this site",
    ),
    next_step=START_THE_TEST,
)
