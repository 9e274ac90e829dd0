"""What people send while they practise: that it hurts, and where they were."""

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy

from routines.forms.scale import scale
from routines.models import Plan
from routines.services.helping import Asked
from routines.services.tickets import BadTicket, fresh_ticket, read_ticket

HURT_ERROR = gettext_lazy(
    "Choose a number from 0 to 10 for how much it hurts now, or tick that it is sharp."
)
# The player shows these fields outside of the form that they belong to.
PART_OF_THE_LOG = {"form": "practice-log"}


class HurtForm(forms.Form):
    """How much one exercise hurts right now; one form for each position."""

    discomfort = forms.TypedChoiceField(
        label=gettext_lazy("How much does your back or the worked area bother you right now?"),
        help_text=gettext_lazy("0 is not at all, 10 is as bad as you can imagine."),
        choices=[(str(number), str(number)) for number in range(11)],
        coerce=int,
        empty_value=None,
        required=False,
        widget=forms.RadioSelect(attrs=PART_OF_THE_LOG),
        error_messages={"invalid_choice": HURT_ERROR},
    )
    sharp = forms.BooleanField(
        label=gettext_lazy(
            "It is sharp, catching or spreading, or there is new tingling or numbness"
        ),
        required=False,
        label_suffix="",
        widget=forms.CheckboxInput(attrs=PART_OF_THE_LOG),
    )

    def __init__(self, position: int, data: object = None) -> None:
        super().__init__(data, prefix=f"now-{position}")  # type: ignore[arg-type]
        self.position = position

    def clean(self) -> None:
        """Ask for a number, but of nobody whose pain is sharp."""
        told = self.cleaned_data
        if told.get("discomfort") is None and not told.get("sharp") and not self.errors:
            self.add_error("discomfort", HURT_ERROR)


class AskedForm(forms.Form):
    """Which state of which step help is asked for; what is missing or unsound is made up for."""

    ticket = forms.CharField(required=False)
    before = scale(label="", help_text="")

    def __init__(self, plan: Plan, position: int, data: QueryDict) -> None:
        super().__init__(data)
        self.plan = plan
        self.position = position

    def asked(self) -> Asked:
        """Return it as a value."""
        self.full_clean()
        told = self.cleaned_data
        try:
            ticket = read_ticket(told.get("ticket", ""), plan=self.plan)
        except BadTicket:
            ticket = fresh_ticket(self.plan)
        return Asked(
            position=self.position,
            seen=self.data.get(f"seen-{self.position}", ""),
            ticket=ticket,
            before=told.get("before"),
        )
