"""The addresses of published answers."""

from django.urls import path

from cynllun.web.answers import public

urlpatterns = [
    path("", public.answers, name="answers"),
    path("<int:answer_id>/", public.answer, name="published_answer"),
    path("<int:answer_id>/<int:number>/", public.version, name="published_version"),
]
