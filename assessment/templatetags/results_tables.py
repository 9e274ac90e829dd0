"""Places the tables of the results: ``{% sides_table %}`` and ``{% measurements_table %}``."""

from collections.abc import Iterable

from django import template
from django.utils.safestring import SafeString

from assessment.presenters.measured import MovementRow, SideRow
from assessment.presenters.side_bars import SideBars
from config.prepared.filled import filled_part

register = template.Library()


@register.simple_tag
def sides_table(rows: Iterable[SideRow]) -> SafeString:
    """Show left and right of every movement with two sides, or nothing."""
    markup = SafeString("".join([_side_row(row) for row in rows]))
    return filled_part("assessment/_results_sides.html", texts={"rows": markup})


@register.simple_tag
def measurements_table(rows: Iterable[MovementRow], *, caption: str) -> SafeString:
    """Show every measured side, or nothing."""
    markup = SafeString("".join([_measurement_row(row) for row in rows]))
    texts = {"rows": markup, "caption": caption}
    return filled_part("assessment/_results_measurements.html", texts=texts)


def _measurement_row(row: MovementRow) -> SafeString:
    texts = {
        "called": row.called,
        "value": row.value,
        "typical": row.typical,
        "percentile": str(row.percentile or ""),
        "method": row.method,
        "status": row.status,
    }
    return filled_part("assessment/_results_measurement.html", texts=texts)


def _side_row(row: SideRow) -> SafeString:
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
