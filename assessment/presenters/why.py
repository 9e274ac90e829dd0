"""The page "Why your lower back": its parts, and its sources in order of first mention."""

from django.utils.translation import gettext_noop

from assessment.presenters.articles import START_THE_TEST, Article, parts_of

WHY = Article(
    title=gettext_noop("Why your lower back"),
    lead=gettext_noop(
        "Bending, turning and reaching are shared work. This page says who does what, "
        "what changes when one part moves less, and how sure anybody can be."
    ),
    description=gettext_noop(
        "How hips, mid back and lower back share the work of moving, what stiffness changes, "
        "and what research does and does not show."
    ),
    parts=parts_of(
        "why",
        sharing=gettext_noop("How movement is shared"),
        less=gettext_noop("When one part moves less"),
        stretching=gettext_noop("Why not simply stretch the lower back?"),
        control=gettext_noop("Why slow, and why steady"),
        research=gettext_noop("What the research shows"),
        beyond=gettext_noop("It is not only about how far you move"),
        practice=gettext_noop("What you can do with this"),
    ),
    sources=(
        "troke2001",
        "fujimori2012",
        "kim_shin_2020",
        "li_1996",
        "hasebe_2016",
        "ylinen_2009",
        "owen_2020",
        "intensity_rct",
        "afonso_2021",
        "sadler2017",
        "hori2019",
        "avman2019",
        "roach2015",
        "heneghan2018",
        "park_lee_2024",
        "suni1998",
        "who_2023",
        "laird2014",
        "office_breaks",
        "gstt",
    ),
    next_step=START_THE_TEST,
)
