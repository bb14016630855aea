"""The addresses of readiness."""

from django.urls import path

from cynllun.web.self_assessment import area, asked, evidence, overview, papers, plan, schools

urlpatterns = [
    path("questions/", asked.questions, name="readiness_questions"),
    path("<int:organisation_id>/", overview.readiness, name="readiness"),
    path("<int:organisation_id>/begin/", overview.begin, name="readiness_begin"),
    path("<int:organisation_id>/schools/", schools.schools, name="readiness_schools"),
    path("<int:organisation_id>/schools.csv", schools.schools_file, name="readiness_schools_file"),
    path("<int:organisation_id>/term/<str:term>/", overview.term, name="readiness_term"),
    path("<int:organisation_id>/term/<str:term>/paper.<str:document>", papers.paper, name="readiness_paper"),
    path("<int:organisation_id>/term/<str:term>/<str:area>/", area.area, name="readiness_area"),
    path("<int:organisation_id>/plan/<str:question>/", plan.add, name="readiness_action_add"),
    path("<int:organisation_id>/action/<int:action_id>/", plan.change, name="readiness_action"),
    path("<int:organisation_id>/attach/<str:question>/", evidence.attach, name="readiness_attach"),
    path("<int:organisation_id>/file/<int:evidence_id>/", evidence.download, name="readiness_evidence"),
    path(
        "<int:organisation_id>/file/<int:evidence_id>/remove/",
        evidence.remove,
        name="readiness_evidence_remove",
    ),
]
