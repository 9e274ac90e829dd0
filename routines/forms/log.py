"""How one practice went."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any, cast

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy, ngettext

from routines.forms.scale import scale
from routines.models import Plan, PracticeNote
from routines.services.practice import Kept, Log
from routines.services.tickets import BadTicket, Ticket, exercises_of, read_ticket

SCALES = ("before", "effort", "discomfort")
TICKET_ERROR = gettext_lazy(
    "We could not tell which practice this belongs to, so nothing is saved yet. "
    "Check your answers below and save them again."
)
LONGEST_WAIT = timedelta(days=30)
DEVICE_ERROR = gettext_lazy(
    "We could not read when this practice was, so nothing is saved yet. "
    "Check your answers below and save them again."
)
# Only static/js/outbox.js fills these in.
FROM_THE_DEVICE = ("ago", "took", "showing")


class LogForm(forms.Form):
    """How one practice of this plan went."""

    ticket = forms.CharField(required=False, widget=forms.HiddenInput)
    before = scale(
        label=gettext_lazy("Before you start: how much does your back bother you right now?"),
        help_text=gettext_lazy("0 is not at all, 10 is as bad as you can imagine."),
    )
    done = forms.MultipleChoiceField(
        label=gettext_lazy("Which exercises did you do?"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "invalid_choice": gettext_lazy("Choose from the exercises of this routine.")
        },
    )
    effort = scale(
        label=gettext_lazy("How hard was it?"),
        help_text=gettext_lazy("0 is no effort at all, 10 is all you could give."),
    )
    discomfort = scale(
        label=gettext_lazy("What was the most discomfort while you practised?"),
        help_text=gettext_lazy("0 is none, 10 is as bad as you can imagine. A mild pull is fine."),
    )
    sharp = forms.BooleanField(
        label=gettext_lazy(
            "Something was sharp, catching or spreading, or brought tingling or numbness"
        ),
        required=False,
        label_suffix="",
    )
    # In seconds. What is longer than these is no measurement.
    ago = forms.IntegerField(required=False, min_value=0, max_value=10 * 365 * 86_400)
    took = forms.IntegerField(required=False, min_value=0, max_value=86_400)
    showing = forms.UUIDField(required=False)

    def __init__(self, plan: Plan, data: object = None, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)  # type: ignore[arg-type]
        self.read = self._read_ticket(plan)
        exercises = [(step.exercise.slug, step.exercise.name) for step in plan.in_force()]
        if self.read:
            exercises = exercises_of(self.read, plan=plan)
        done = cast("forms.MultipleChoiceField", self.fields["done"])
        done.choices = exercises
        done.initial = [slug for slug, _name in exercises]

    def clean(self) -> None:
        """Refuse without a sound ticket: a second click would make a second practice."""
        if self.read is None:
            self.add_error(None, TICKET_ERROR)
        # Nobody can mend a hidden field, so what is wrong with one is said of the whole form.
        unreadable = [self.errors.pop(name) for name in FROM_THE_DEVICE if name in self.errors]
        if unreadable:
            self.add_error(None, DEVICE_ERROR)
        elif timedelta(seconds=self.cleaned_data.get("ago") or 0) > LONGEST_WAIT:
            self.add_error(None, _too_old())

    @classmethod
    def begun(cls, plan: Plan, *, data: QueryDict, notes: Sequence[PracticeNote]) -> "LogForm":
        """Return it with what was filled in, and said, before help was asked for."""
        begun: dict[str, object] = {name: data[name] for name in SCALES if name in data}
        last = notes[-1] if notes else None
        if last is not None and last.before is not None:
            begun.setdefault("before", str(last.before))
        if "done" in data:
            begun["done"] = data.getlist("done")
        if last is not None and last.sharp:
            # What comes after a stop was not done, whatever the list had ticked.
            earlier = (step for step in plan.in_force() if step.position < last.position)
            ticked = begun.get("done")
            begun |= {"sharp": True, "discomfort": last.discomfort}
            begun["done"] = [
                step.exercise.slug
                for step in earlier
                if not isinstance(ticked, list) or step.exercise.slug in ticked
            ]
        return cls(plan, initial=begun)

    def log(self) -> Log:
        """Return the answers as a value. Only for a valid form."""
        told = self.cleaned_data
        return Log(
            done=frozenset(told["done"]),
            effort=told["effort"],
            discomfort_before=told["before"],
            discomfort_after=told["discomfort"],
            sharp=told["sharp"],
        )

    def kept(self) -> Kept:
        """Return what the device told about when and where it was kept. Only for a valid form."""
        told = self.cleaned_data
        return Kept(
            ago=timedelta(seconds=told["ago"] or 0),
            took=None if told["took"] is None else timedelta(seconds=told["took"]),
            showing=told["showing"],
        )

    def _read_ticket(self, plan: Plan) -> Ticket | None:
        try:
            return read_ticket(str(self.data.get("ticket", "")), plan=plan)
        except BadTicket:
            return None


def _too_old() -> str:
    return ngettext(
        "This practice is more than {days} day old, so it can no longer be saved with its own "
        "day. Save it again to count it as of today.",
        "This practice is more than {days} days old, so it can no longer be saved with its own "
        "day. Save it again to count it as of today.",
        LONGEST_WAIT.days,
    ).format(days=LONGEST_WAIT.days)
