"""What is kept about the post."""

from cynllun.workforce.models.cases import PostCase

__all__ = ["PostCase"]
