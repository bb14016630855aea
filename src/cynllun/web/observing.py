"""What is counted, and the name of the request at hand. No label and no line names a person."""

from contextvars import ContextVar

from prometheus_client import Counter, Histogram

REQUEST_ID: ContextVar[str] = ContextVar("request_id", default="")
"""Of the request that this thread is answering; empty outside one."""

ANSWERS = Counter(
    "cynllun_answers",
    "Requests answered, by the name of the view.",
    ["view", "method", "status"],
)
SECONDS = Histogram(
    "cynllun_answer_seconds",
    "Seconds until the answer, by the name of the view.",
    ["view"],
    buckets=(0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30),
)
PLACEMENTS = Counter("cynllun_placements", "Learners whose answer was worked out for a page or a download.")
