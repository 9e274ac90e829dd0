"""Photograph the mark as the icons of an installed app: ``.ci/app-icons`` runs this."""

from pathlib import Path

from PIL import Image

from tests.browser.chromium import started_chromium

ICONS = Path(__file__).resolve().parents[2] / "static/icons"
# Name, size, the mark's share of the side, the corner's share. A maskable icon and Apple's are
# cut to shape by the device, which leaves the inner 80 % alone, so their paper has no corners.
SIZES = (
    ("app-192.png", 192, 0.9, 0.22),
    ("app-512.png", 512, 0.9, 0.22),
    ("app-maskable-512.png", 512, 0.74, 0),
    ("app-apple-180.png", 180, 0.84, 0),
)
PAGE = """<!doctype html><meta charset="utf-8"><style>
body {{ margin: 0; }}
div {{ display: grid; place-items: center; width: {size}px; height: {size}px;
  border-radius: {corner}px; background: #0f5f5c; }}
svg {{ width: {mark}px; height: {mark}px; }}
svg path {{ stroke: #fbf8f2; }}
</style><div>{picture}</div>"""


def draw_icons() -> None:
    """Put the mark on a square of each size, paper on teal, and photograph it."""
    picture = (ICONS / "mark.svg").read_text(encoding="utf-8").replace("#0f5f5c", "#fbf8f2")
    picture = picture.replace("#86d3c6", "#fbf8f2")
    with started_chromium() as browser:
        for name, size, share, corner in SIZES:
            sheet = browser.new_page(viewport={"width": size, "height": size})
            values = {"size": size, "mark": size * share, "corner": size * corner}
            sheet.set_content(PAGE.format(picture=picture, **values))
            sheet.screenshot(path=ICONS / name, omit_background=True)
            in_few_colours(ICONS / name)


def in_few_colours(file: Path) -> None:
    """Keep a picture of two colours and their edges in 32 of them: every visitor fetches one."""
    with Image.open(file) as picture:
        few = picture.convert("RGBA").quantize(32, method=Image.Quantize.FASTOCTREE)
    few.save(file, optimize=True)


if __name__ == "__main__":
    draw_icons()
