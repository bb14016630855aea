"""What is said, in both languages, where the law as encoded or the facts as given cannot answer."""

from cynllun.law.words import Text


class Refusal(ValueError):
    """No answer, and why: what is wrong, where, and what to do. Never a guess in its place."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text
