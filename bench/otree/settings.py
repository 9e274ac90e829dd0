"""A new oTree project's settings with one session of one app."""

SESSION_CONFIGS = [
    {"name": "journey", "app_sequence": ["journey"], "num_demo_participants": 1},
]
SESSION_CONFIG_DEFAULTS = {"real_world_currency_per_point": 1.0, "participation_fee": 0.0}
LANGUAGE_CODE = "en"
REAL_WORLD_CURRENCY_CODE = "EUR"
USE_POINTS = False
SECRET_KEY = "only-for-the-benchmark"  # noqa: S105 - it serves nobody
