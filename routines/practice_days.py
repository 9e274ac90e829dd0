"""On which days, and at what time, a person wants to be reminded; it is stored nowhere."""

from datetime import date, datetime, timedelta

from django import forms
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext, gettext_lazy

from config.calendar_file import Event, Weekday, event_uid

MINUTES = 10
DAYS_ERROR = gettext_lazy("Choose at least one day of the week.")
TIME_ERROR = gettext_lazy("Enter a time, for example 07:30.")


def _weekdays() -> list[tuple[str, str]]:
    # Django knows their names in every language, from Monday on.
    return [(day.value, str(WEEKDAYS[number])) for number, day in enumerate(Weekday)]


class PracticeDaysForm(forms.Form):
    """Days of the week and a time of day."""

    days = forms.TypedMultipleChoiceField(
        label=gettext_lazy("On which days?"),
        help_text=gettext_lazy(
            "Five days a week is a good aim; three are the least that keeps what you gain."
        ),
        choices=_weekdays,
        coerce=Weekday,
        widget=forms.CheckboxSelectMultiple,
        initial=[Weekday.MONDAY.value, Weekday.WEDNESDAY.value, Weekday.FRIDAY.value],
        error_messages={"required": DAYS_ERROR, "invalid_choice": DAYS_ERROR},
    )
    at = forms.TimeField(
        label=gettext_lazy("At what time?"),
        initial="07:30",
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        error_messages={"required": TIME_ERROR, "invalid": TIME_ERROR},
    )

    def event(self, *, today: date, owner: str | None, address: str) -> Event:
        """Return the event for a calendar, from the next of the days on."""
        days: list[Weekday] = self.cleaned_data["days"]
        at = self.cleaned_data["at"]
        first = first_day(days, today=today)
        return Event(
            # With an owner, other days replace the old ones instead of standing beside them.
            uid=event_uid("practice", owner or f"{days} {at}"),
            title=gettext("Unwind: move a little"),
            text=gettext("Your routine is waiting at {address}").format(address=address),
            starts=datetime.combine(first, at),
            minutes=MINUTES,
            weekdays=tuple(day for day in Weekday if day in days),
        )


def first_day(days: list[Weekday], *, today: date) -> date:
    """Return the first of these days of the week after today."""
    ahead = (today + timedelta(days=number) for number in range(1, 8))
    order = list(Weekday)
    return next(day for day in ahead if order[day.weekday()] in days)
