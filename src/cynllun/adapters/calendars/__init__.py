"""Appointments for people's calendars."""
