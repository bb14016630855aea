"""The addresses of published answers."""

from django.urls import path

from cynllun.web.answers import keeping, public

urlpatterns = [
    path("", public.answers, name="answers"),
    path("<int:answer_id>/", public.answer, name="published_answer"),
    path("<int:answer_id>/<int:number>/", public.version, name="published_version"),
    path("of/<int:organisation_id>/", keeping.answers_of, name="answers_of"),
    path("of/<int:organisation_id>/new/", keeping.new, name="answer_new"),
    path("of/<int:organisation_id>/<int:answer_id>/revise/", keeping.revise, name="answer_revise"),
    path("of/<int:organisation_id>/<int:answer_id>/withdraw/", keeping.withdraw, name="answer_withdraw"),
]
