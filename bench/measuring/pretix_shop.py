"""Somebody who orders a free place in the shop of pretix, page by page, as a browser without scripts does."""

from __future__ import annotations

import http.client
import re
from urllib.parse import urlencode

_EVENT = "/bench/bench/"
_CONFIRM = f"{_EVENT}checkout/confirm/"
_TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
_ORDER = re.compile(r"/order/\w+/")


class Visitor:
    """One browser with its cookies."""

    def __init__(self, port: int, item: int) -> None:
        self._port, self._item = port, item
        self._cookies: dict[str, str] = {}
        self._page = self._at = ""

    def fill_in(self) -> None:
        """Go from the event's first page to the last form, which then only waits to be sent."""
        self._open(_EVENT)
        self._send(f"{_EVENT}cart/add", {f"item_{self._item}": "1"})
        self._open(f"{_EVENT}checkout/start")
        self._send(f"{_EVENT}checkout/questions/", {"email": "sampl@enghraifft.cymru"})
        assert _CONFIRM in self._at, self._at

    def order(self) -> bool:
        """Send the last form; whether it led to an order."""
        return bool(_ORDER.search(self._ask("POST", _CONFIRM, self._with_token({}))))

    def _open(self, address: str) -> None:
        """The page at the end of the redirects."""
        while address:
            self._at = address
            address = self._ask("GET", address)

    def _send(self, address: str, form: dict[str, str]) -> None:
        self._open(self._ask("POST", address, self._with_token(form)))

    def _with_token(self, form: dict[str, str]) -> str:
        token = _TOKEN.search(self._page)
        assert token, self._page
        return urlencode({"csrfmiddlewaretoken": token[1], **form})

    def _ask(self, method: str, address: str, form: str | None = None) -> str:
        """The address that it leads to, if any; the page and the cookies are kept."""
        connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=300)
        cookies = "; ".join(f"{name}={value}" for name, value in self._cookies.items())
        headers = {"Host": "127.0.0.1", "Cookie": cookies, "Referer": "http://127.0.0.1/"}
        if form is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        connection.request(method, address.removeprefix("http://127.0.0.1"), form, headers)
        answer = connection.getresponse()
        if page := answer.read().decode():
            self._page = page
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            name, _, value = cookie.partition(";")[0].partition("=")
            self._cookies[name] = value
        connection.close()
        return answer.headers.get("Location") or ""
