#!/usr/bin/env python
"""Django's command line for Unwind."""

import os
import sys

from django.core.management import execute_from_command_line

from config.env import BadEnvironment


def main() -> None:
    """Run the command named on the command line."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    try:
        execute_from_command_line(sys.argv)
    except BadEnvironment as error:
        # The sentence is all there is to know; a stack trace would bury it.
        sys.exit(str(error))


if __name__ == "__main__":
    main()
