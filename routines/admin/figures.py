"""An exercise's figure in the admin: its picture, and what the pose check says of it."""

from django.utils.html import format_html, format_html_join

from assessment.services.figure_check import pose_findings
from assessment.services.figures import figure_of

WIDTH, HEIGHT = 320, 240  # px
NO_PICTURE = "No picture yet"


def picture_of(slug: str) -> str:
    """Return the still picture as it was drawn last, or that there is none."""
    figure = figure_of(slug)
    if figure is None:
        return NO_PICTURE
    return format_html(
        '<img src="{}" alt="{}" width="{}" height="{}">', figure.still, figure.alt, WIDTH, HEIGHT
    )


def pose_check_of(slug: str) -> str:
    """Return what the pose check says of the files as they are now."""
    findings = pose_findings(slug)
    if findings is None:
        return NO_PICTURE
    if not findings:
        return "Nothing to mend"
    return format_html(
        "<ul>{}</ul>", format_html_join("", "<li>{}</li>", ((finding,) for finding in findings))
    )
