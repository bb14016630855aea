"""A whole case to start from, with remarks: a made-up school."""

from importlib.resources import files

EXAMPLE = files("cynllun.workforce.reckoning").joinpath("example.toml").read_text("utf-8")
"""TOML."""
