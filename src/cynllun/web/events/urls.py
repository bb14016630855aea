"""The addresses of events."""

from django.urls import path

from cynllun.web.events import (
    attendance,
    attendance_back,
    certificates,
    editing,
    organiser,
    poster,
    public,
    registrants,
    registration,
)

urlpatterns = [
    path("", public.events, name="events"),
    path("<int:event_id>/", public.event, name="event"),
    path("<int:event_id>/register/", public.register_for, name="event_register"),
    path("registration/<str:token>/", registration.registration, name="registration"),
    path("registration/<str:token>/change/", registration.change, name="registration_change"),
    path("registration/<str:token>/cancel/", registration.cancel, name="registration_cancel"),
    path("registration/<str:token>/cynllun.ics", registration.calendar, name="registration_calendar"),
    path(
        "registration/<str:token>/certificate/<str:languages>/",
        certificates.of_registration,
        name="registration_certificate",
    ),
    path("certificate/", certificates.find, name="certificate_find"),
    path("certificate/<str:certificate>/", certificates.check, name="certificate"),
    path("certificate/of/<int:record_id>/<str:languages>/", certificates.of_record, name="event_certificate"),
    path("of/<int:organisation_id>/", organiser.events_of, name="events_of"),
    path("of/<int:organisation_id>/new/", editing.new, name="event_new"),
    path("of/<int:organisation_id>/series/", editing.new_series, name="series_new"),
    path("of/<int:organisation_id>/<int:event_id>/", registrants.manage, name="event_manage"),
    path("of/<int:organisation_id>/<int:event_id>/edit/", editing.edit, name="event_edit"),
    path("of/<int:organisation_id>/<int:event_id>/publish/", organiser.publish, name="event_publish"),
    path("of/<int:organisation_id>/<int:event_id>/cancel/", organiser.cancel, name="event_cancel"),
    path(
        "of/<int:organisation_id>/<int:event_id>/attendance/", attendance.attendance, name="event_attendance"
    ),
    path(
        "of/<int:organisation_id>/<int:event_id>/attendance/<int:number>/",
        attendance_back.take_back,
        name="event_attendance_back",
    ),
    path("of/<int:organisation_id>/<int:event_id>/list/", registrants.export, name="event_export"),
    path(
        "of/<int:organisation_id>/<int:event_id>/poster/<str:size>/<str:languages>/",
        poster.poster,
        name="event_poster",
    ),
]
