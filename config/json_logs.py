"""Log lines for programs: one JSON object each, with no more in it than the plain line has."""

import json
import logging
from datetime import UTC, datetime

from config.logs import SafeFormatter, mask

FACTS = "facts"


class JsonFormatter(SafeFormatter):
    """
    Writes time, level, request id, logger and message, and what the record counts as facts.

    Facts are what a line of ours names in so many words, such as route and status; what other
    packages attach to their records is left out, for nobody has looked at it.
    """

    def format(self, record: logging.LogRecord) -> str:
        """Return the record as one line of JSON."""
        entry: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "request_id": getattr(record, "request_id", ""),
            "logger": record.name,
            "message": " ".join(mask(record.getMessage()).split()),
            **getattr(record, FACTS, {}),
        }
        if record.exc_info:
            entry["exception"] = self.formatException(record.exc_info)
        return json.dumps(entry, ensure_ascii=False)
