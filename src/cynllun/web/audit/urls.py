"""The addresses of an organisation's trail."""

from django.urls import path

from cynllun.web.audit import views

urlpatterns = [
    path("audit/", views.trail, name="audit"),
    path("learners/<int:learner_id>/audit/", views.of_learner, name="audit_learner"),
]
