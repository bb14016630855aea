"""Every address. All but the language chooser and what programs ask begin with a language."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from cynllun.web.home import home
from cynllun.web.views import health, law_pages, pages

urlpatterns = [
    path("", pages.choose_language, name="choose_language"),
    path("healthz", health.health, name="health"),
    path("readyz", health.ready, name="ready"),
    path("metrics", health.metrics, name="metrics"),
    *i18n_patterns(
        path("", home, name="home"),
        path("about/", pages.about, name="about"),
        path("accessibility/", pages.accessibility, name="accessibility"),
        path("check/", include("cynllun.web.checker.urls")),
        path("briefing/", include("cynllun.web.briefing.urls")),
        path("open-questions/", law_pages.open_questions, name="open_questions"),
        path("rules/", law_pages.rules, name="rules"),
        path("schemes/", include("cynllun.web.schemes.urls")),
        path("events/", include("cynllun.web.events.urls")),
        path("answers/", include("cynllun.web.answers.urls")),
        path("resources/", include("cynllun.web.resources.urls")),
        path("questions/", include("cynllun.web.questions.urls")),
        path("bulletins/", include("cynllun.web.bulletins.urls")),
        path("organisations/", pages.organisations, name="organisations"),
        path("", include("cynllun.web.people.urls")),
        path("", include("cynllun.web.security.urls")),
        path("rolls/<int:organisation_id>/", include("cynllun.web.rolls.urls")),
        path("rolls/<int:organisation_id>/", include("cynllun.web.audit.urls")),
        path("rolls/<int:organisation_id>/", include("cynllun.web.rights.urls")),
        path("post/<int:organisation_id>/", include("cynllun.web.post.urls")),
        path("training/", include("cynllun.web.training.urls")),
        path("readiness/", include("cynllun.web.self_assessment.urls")),
    ),
]

handler400 = "cynllun.web.views.errors.bad_request"
handler403 = "cynllun.web.views.errors.forbidden"
handler404 = "cynllun.web.views.errors.not_found"
handler500 = "cynllun.web.views.errors.server_error"
