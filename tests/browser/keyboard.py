"""A person who has no mouse: Tab, the arrows, Space, Enter and letters, and nothing else."""

from __future__ import annotations

from playwright.sync_api import Locator, Page

_PATIENCE = 80  # presses


class Keyboard:
    """Drives a page as somebody does who looks for the focus and presses keys."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def go_to(self, target: Locator, key: str = "Tab") -> None:
        """Press the key until the focus is on the target."""
        for _ in range(_PATIENCE):
            if is_focused(target):
                return
            self.page.keyboard.press(key)
        raise AssertionError(f"{key} never reaches {target}")

    def write(self, label: str, text: str) -> None:
        """Type into the box of that label, over what is there."""
        self.go_to(self.page.get_by_label(label, exact=True))
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(text)

    def write_date(self, day: str, month: str, year: str) -> None:
        """Fill in a date, on a page in Welsh."""
        for label, text in (("Diwrnod", day), ("Mis", month), ("Blwyddyn", year)):
            self.write(label, text)

    def choose(self, answer: str) -> None:
        """Choose one of several answers, of which Tab reaches the first or the chosen one."""
        self.go_to(self.page.get_by_role("radio").first)
        self.page.keyboard.press("Space")
        self.go_to(self.page.get_by_role("radio", name=answer, exact=True), key="ArrowDown")

    def pick(self, label: str, choice: str) -> None:
        """Pick from a list that opens on typing."""
        box = self.page.get_by_label(label, exact=True)
        self.go_to(box)
        self.page.keyboard.type(choice)
        assert box.locator("option:checked").inner_text() == choice

    def tick(self, answer: str) -> None:
        """Tick a box."""
        self.go_to(self.page.get_by_role("checkbox", name=answer, exact=True))
        self.page.keyboard.press("Space")

    def press(self, name: str) -> None:
        """Reach the button or link of that name and press Enter; wait for the page that it opens."""
        target = self.page.get_by_role("button", name=name, exact=True)
        self.go_to(target.or_(self.page.get_by_role("link", name=name, exact=True)).first)
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")


def is_focused(target: Locator) -> bool:
    """Whether the focus is on the target."""
    return bool(target.evaluate("element => element === document.activeElement"))
