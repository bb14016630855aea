"""The addresses of events."""

from django.urls import path

from cynllun.web.events import public, registration

urlpatterns = [
    path("", public.events, name="events"),
    path("<int:event_id>/", public.event, name="event"),
    path("<int:event_id>/register/", public.register_for, name="event_register"),
    path("registration/<str:token>/", registration.registration, name="registration"),
    path("registration/<str:token>/change/", registration.change, name="registration_change"),
    path("registration/<str:token>/cancel/", registration.cancel, name="registration_cancel"),
    path("registration/<str:token>/cynllun.ics", registration.calendar, name="registration_calendar"),
]
