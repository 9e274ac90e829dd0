"""Places left and right of one movement in their table: ``{% side_row row %}``."""

from django import template
from django.utils.safestring import SafeString

from assessment.presenters.measured import SideRow
from assessment.presenters.side_bars import SideBars
from config.filled_part import filled_part

register = template.Library()


@register.simple_tag
def side_row(row: SideRow) -> SafeString:
    """Show the values of both sides, and below them their bars."""
    texts = {
        "title": row.title,
        "left": row.left,
        "right": row.right,
        "gap": row.gap,
        "sentence": row.sentence,
        "bars": _bars(row.bars),
    }
    return filled_part("assessment/_results_side.html", texts=texts, like={"flagged": row.flagged})


def _bars(bars: SideBars) -> SafeString:
    left, right = map(str, bars.typical) if bars.typical else ("", "")
    texts = {
        "left_x": str(bars.left.x),
        "left_width": str(bars.left.width),
        "right_x": str(bars.right.x),
        "right_width": str(bars.right.width),
        "missing_x": str(bars.missing.x) if bars.missing else "",
        "missing_width": str(bars.missing.width) if bars.missing else "",
        "typical_left": left,
        "typical_right": right,
    }
    return filled_part("components/side_bars.html", texts=texts)
