"""The addresses of an organisation's roll."""

from django.urls import path

from cynllun.web.rolls.views import figures, learner, learners, record, schools, summary, upload, uploads

urlpatterns = [
    path("", summary.summary, name="roll"),
    path("learners/", learners.learners, name="roll_learners"),
    path("learners/<int:learner_id>/", learner.learner, name="roll_learner"),
    path("learners/<int:learner_id>/record/", record.choose_fact, name="roll_choose_fact"),
    path("learners/<int:learner_id>/record/<str:fact>/", record.record, name="roll_record"),
    path("learners/<int:learner_id>/undo/", record.undo, name="roll_undo"),
    path("learners.<str:ending>", learners.download, name="roll_download"),
    path("uploads/", uploads.uploads, name="roll_uploads"),
    path("uploads/<int:upload_id>/", upload.upload, name="roll_upload"),
    path("uploads/<int:upload_id>/columns/", uploads.columns, name="roll_upload_columns"),
    path("uploads/<int:upload_id>/progress/", upload.progress, name="roll_upload_progress"),
    path("uploads/<int:upload_id>/discard/", uploads.discard, name="roll_discard"),
    path("figures/", figures.figures, name="roll_figures"),
    path("schools/", schools.schools, name="roll_schools"),
]
