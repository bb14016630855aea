"""Webinars and other events: what is planned, who registers, who has a place and who waits."""
