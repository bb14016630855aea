"""The addresses about rights over data."""

from django.urls import path

from cynllun.web.rights import erasure, history, learner, retention

urlpatterns = [
    path("retention/", retention.retention, name="retention"),
    path("learners/<int:learner_id>/history/", history.history, name="learner_history"),
    path("learners/<int:learner_id>/rights/", learner.rights, name="learner_rights"),
    path("learners/<int:learner_id>/erase/", erasure.erase, name="learner_erase"),
    path("learners/<int:learner_id>/rights.zip", learner.export, name="learner_export"),
]
