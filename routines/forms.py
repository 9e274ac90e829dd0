"""What people send: the minutes they have, and how practising went."""

from collections.abc import Iterable
from typing import Any, cast

from django import forms

from routines.domain.plan import MINUTES
from routines.domain.sessions import Aftermath
from routines.models import Plan
from routines.models.choices import aftermath_choices
from routines.services.practice import BadTicket, Log, Ticket, read_ticket

# A value of its own: with an empty one, Django would pre-choose it for everybody.
DECLINED = "declined"
RATHER_NOT = (DECLINED, "I'd rather not say")
MINUTES_ERROR = "Choose how long you have: 5, 8 or 10 minutes."
AFTERMATH_ERROR = "Choose the answer that fits best, or that you would rather not say."
TICKET_ERROR = (
    "We could not tell which practice this belongs to, so nothing is saved yet. "
    "Check your answers below and save them again."
)


class MinutesForm(forms.Form):
    """How long the routine may take."""

    minutes = forms.TypedChoiceField(
        label="How long do you have?",
        choices=[(minutes, f"{minutes} minutes") for minutes in MINUTES],
        coerce=int,
        widget=forms.RadioSelect,
        error_messages={"required": MINUTES_ERROR, "invalid_choice": MINUTES_ERROR},
    )


def scale(*, label: str, help_text: str) -> forms.TypedChoiceField:
    """Return a field for 0-10 that may be declined; the value is an int or ``None``."""
    return forms.TypedChoiceField(
        label=label,
        help_text=help_text,
        choices=[*((str(number), str(number)) for number in range(11)), RATHER_NOT],
        coerce=lambda value: None if value == DECLINED else int(value),
        empty_value=None,
        required=False,
        widget=forms.RadioSelect,
        error_messages={"invalid_choice": "Choose a number from 0 to 10, or rather not say."},
    )


class SinceForm(forms.Form):
    """How the back was since the last practice."""

    aftermath = forms.TypedChoiceField(
        label="Since your last practice, how has your back been?",
        help_text="Compare with how it usually is. Your answer sets how much you do today.",
        choices=aftermath_choices,
        coerce=Aftermath,
        widget=forms.RadioSelect,
        error_messages={"required": AFTERMATH_ERROR, "invalid_choice": AFTERMATH_ERROR},
    )


class LogForm(forms.Form):
    """How one practice of this plan went."""

    ticket = forms.CharField(required=False, widget=forms.HiddenInput)
    before = scale(
        label="Before you start: how much does your back bother you right now?",
        help_text="0 is not at all, 10 is as bad as you can imagine.",
    )
    done = forms.MultipleChoiceField(
        label="Which exercises did you do?",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": "Choose from the exercises of this routine."},
    )
    effort = scale(
        label="How hard was it?",
        help_text="0 is no effort at all, 10 is all you could give.",
    )
    discomfort = scale(
        label="What was the most discomfort while you practised?",
        help_text="0 is none, 10 is as bad as you can imagine. A mild pull is fine.",
    )
    sharp = forms.BooleanField(
        label="Something was sharp, catching or spreading, or brought tingling or numbness",
        required=False,
        label_suffix="",
    )

    def __init__(self, plan: Plan, data: object = None, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)  # type: ignore[arg-type]
        self.plan = plan
        self.read: Ticket | None = None
        exercises = [(step.exercise.slug, step.exercise.name) for step in plan.steps.all()]
        done = cast("forms.MultipleChoiceField", self.fields["done"])
        done.choices = exercises
        done.initial = _slugs(exercises)

    def clean(self) -> None:
        """Read the ticket; without a sound one a second click would make a second practice."""
        try:
            self.read = read_ticket(self.cleaned_data.get("ticket", ""), plan=self.plan)
        except BadTicket:
            self.add_error(None, TICKET_ERROR)

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


def _slugs(choices: Iterable[tuple[str, str]]) -> list[str]:
    return [slug for slug, _name in choices]
