"""The addresses of training."""

from django.urls import path

from cynllun.web.training import catalogue, importing, mine, overview, records, retention, schools

urlpatterns = [
    path("mine/", mine.my_training, name="my_training"),
    path("mine/<int:record_id>/<str:languages>/", mine.certificate, name="training_certificate"),
    path("<int:organisation_id>/", overview.training, name="training"),
    path("<int:organisation_id>/schools/", schools.schools, name="training_schools"),
    path("<int:organisation_id>/schools/<str:ending>/", schools.download, name="training_download"),
    path("<int:organisation_id>/courses/", catalogue.courses, name="courses"),
    path("<int:organisation_id>/courses/new/", catalogue.new, name="course_new"),
    path("<int:organisation_id>/courses/<int:course_id>/", catalogue.change, name="course_change"),
    path("<int:organisation_id>/records/", records.records, name="training_records"),
    path("<int:organisation_id>/records/new/", records.new, name="training_new"),
    path("<int:organisation_id>/records/<int:record_id>/", records.change, name="training_change"),
    path("<int:organisation_id>/records/<int:record_id>/remove/", records.remove, name="training_remove"),
    path("<int:organisation_id>/records/<int:record_id>/left/", records.left, name="training_left"),
    path("<int:organisation_id>/import/", importing.bring, name="training_import"),
    path("<int:organisation_id>/kept/", retention.retention, name="training_retention"),
]
