"""Words for people, always in both languages of Wales."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """The same thing said in English and in Welsh; neither may be left out."""

    en: str
    cy: str

    def __post_init__(self) -> None:
        if not self.en or not self.cy:
            raise ValueError(f"A text needs both languages: en={self.en!r}, cy={self.cy!r}")

    def in_(self, language: str) -> str:
        """The text in Welsh for "cy" (or "cy-GB"), otherwise in English."""
        return self.cy if language.startswith("cy") else self.en
