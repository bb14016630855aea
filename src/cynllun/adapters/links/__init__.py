"""Visiting addresses elsewhere, to see whether they still answer, and never one inside our own network."""
