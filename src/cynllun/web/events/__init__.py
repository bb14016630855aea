"""Webinars and events: the public's pages, those behind the link in a mail, and the organiser's."""
