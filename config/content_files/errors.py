"""The one error of content files, so that a page can answer it whichever app they belong to."""


class ContentError(Exception):
    """The files are not sound; ``problems`` lists all that is wrong, each with file and key."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems
