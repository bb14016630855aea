"""The addresses about people and records shown by invitation."""

from django.urls import path

from cynllun.web.people import case, own_record, roles

urlpatterns = [
    path("organisations/<int:organisation_id>/people/", roles.people, name="people"),
    path("organisations/<int:organisation_id>/people/<int:membership_id>/end/", roles.end, name="people_end"),
    path(
        "organisations/<int:organisation_id>/people/<int:membership_id>/sign-out/",
        roles.sign_out,
        name="people_sign_out",
    ),
    path("rolls/<int:organisation_id>/learners/<int:learner_id>/people/", case.people, name="case_people"),
    path(
        "rolls/<int:organisation_id>/learners/<int:learner_id>/people/<int:invitation_id>/end/",
        case.end,
        name="case_end",
    ),
    path(
        "rolls/<int:organisation_id>/learners/<int:learner_id>/people/<int:invitation_id>/parent/",
        case.parent,
        name="case_parent",
    ),
    path("record/", own_record.records, name="your_records"),
    path("record/<int:learner_id>/", own_record.record, name="your_record"),
]
