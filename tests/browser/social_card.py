"""Photograph the card that others see beside a link to us: ``.ci/social-card`` runs this."""

from base64 import b64encode
from pathlib import Path

from assessment.figures.still import draw_still
from assessment.services.figure_files import read_figures
from tests.browser.chromium import started_chromium

ROOT = Path(__file__).resolve().parents[2]
CARD = ROOT / "static/icons/social-card.png"
FIGURE = "hinge-to-reach"
PAGE = """<!doctype html><meta charset="utf-8"><style>
body {{ display: grid; grid-template-columns: 620px 1fr; align-items: center; width: 1200px;
  height: 630px; margin: 0; padding-left: 80px; box-sizing: border-box;
  background: #fbf8f2; color: #1f2d2c; }}
h1 {{ margin: 0 0 28px; font: 600 66px/1.12 Palatino, P052, Georgia, serif; letter-spacing: -1px; }}
p {{ margin: 0; font: 30px/1.4 "Noto Sans", sans-serif; color: #51605d; }}
.brand {{ display: flex; align-items: center; gap: 14px; margin-bottom: 44px; color: #0f5f5c;
  font: 600 38px Palatino, P052, Georgia, serif; }}
.brand img {{ width: 54px; height: 54px; }}
.figure {{ overflow: hidden; height: 630px; }}
.figure img {{ width: 860px; margin: -10px 0 0 -190px; }}
</style><div><div class="brand"><img src="{mark}">Unwind</div>
<h1>Stiff lower back? See how you move, then loosen up.</h1>
<p>A free mobility check and a routine that fits. No account.</p></div>
<div class="figure"><img src="{figure}"></div>"""


def draw_card() -> None:
    """Put mark, words and figure on a page of the card's size and photograph it."""
    spec = read_figures(ROOT / "routines/content/figures", problems=[])[FIGURE].spec
    mark = (ROOT / "static/icons/mark.svg").read_text(encoding="utf-8")
    page = PAGE.format(mark=_picture(mark), figure=_picture(draw_still(spec, ghost=True)))
    with started_chromium() as browser:
        sheet = browser.new_page(viewport={"width": 1200, "height": 630})
        sheet.set_content(page)
        sheet.screenshot(path=CARD)


def _picture(markup: str) -> str:
    # As pictures of their own: inside one page their styles would meet.
    return "data:image/svg+xml;base64," + b64encode(markup.encode()).decode()


if __name__ == "__main__":
    draw_card()
