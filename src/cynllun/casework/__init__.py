"""Learners of a school, what is recorded of them, and the files that a school's roll came from."""
