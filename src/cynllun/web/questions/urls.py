"""The addresses of questions."""

from django.urls import path

from cynllun.web.questions import asking, desk

urlpatterns = [
    path("", asking.ask, name="question_ask"),
    path("similar/", asking.similar, name="question_similar"),
    path("of/<int:organisation_id>/", desk.questions_of, name="questions_of"),
    path("of/<int:organisation_id>/<int:question_id>/", desk.question, name="question"),
    path("of/<int:organisation_id>/<int:question_id>/assign/", desk.assign, name="question_assign"),
]
