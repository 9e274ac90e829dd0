"""Twelve pages with the fields of our movement page, as an oTree app."""

from typing import Any, ClassVar

from otree.api import BaseConstants, BaseGroup, BasePlayer, BaseSubsession, Page, models, widgets

METHODS = [["eye", "By eye"], ["tape", "Tape measure"], ["phone", "Phone"]]
LEVELS = [
    [1, "Hardly at all: the leg stays near the floor"],
    [2, "A little: less than a third of the way up"],
    [3, "About halfway up, then it stops or the knee bends"],
    [4, "Most of the way, with a stretch behind the thigh"],
    [5, "Straight up, or past it, with the knee straight"],
]
SKIP = [
    ["no", "I do this one"],
    ["pain", "It hurts"],
    ["cannot", "I can't do it"],
    ["unsafe", "It is not safe for me"],
]
FIELDS = ["method", "left_level", "left_value", "right_level", "right_value", "one_side", "skip"]


class C(BaseConstants):
    NAME_IN_URL = "journey"
    PLAYERS_PER_GROUP = None
    # Each round shows the one page below, so this is twelve pages, a row of answers for each.
    NUM_ROUNDS = 12


class Subsession(BaseSubsession):
    pass


class Group(BaseGroup):
    pass


class Player(BasePlayer):
    method = models.StringField(
        label="How do you measure this one?", choices=METHODS, widget=widgets.RadioSelect
    )
    left_level = models.IntegerField(
        label="Left side", choices=LEVELS, blank=True, widget=widgets.RadioSelect
    )
    left_value = models.FloatField(label="Left side, in degrees", blank=True, min=0, max=130)
    right_level = models.IntegerField(
        label="Right side", choices=LEVELS, blank=True, widget=widgets.RadioSelect
    )
    right_value = models.FloatField(label="Right side, in degrees", blank=True, min=0, max=130)
    one_side = models.BooleanField(
        label="I measured only one side", blank=True, widget=widgets.CheckboxInput
    )
    skip = models.StringField(label="Skip this one", choices=SKIP, blank=True)


class Movement(Page):
    form_model = "player"
    form_fields: ClassVar[list[str]] = FIELDS

    @staticmethod
    def vars_for_template(player: Player) -> dict[str, Any]:
        return {"number": player.round_number, "pages": C.NUM_ROUNDS}


page_sequence = [Movement]
