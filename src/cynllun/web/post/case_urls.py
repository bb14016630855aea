"""The addresses of what the post takes and costs."""

from django.urls import path

from cynllun.web.post import keeping
from cynllun.web.post.views import files, overview, schools, section, versions, what_if

urlpatterns = [
    path("", overview.post, name="post"),
    path("schools/<str:school_year>/", schools.schools, name="post_schools"),
    path("case/<str:school_year>/", overview.case, name="post_case"),
    path("case/<str:school_year>/edit/<str:section>/", section.section, name="post_section"),
    path("case/<str:school_year>/what-if/", what_if.what_if, name="post_what_if"),
    path("case/<str:school_year>/versions/", versions.versions, name="post_versions"),
    path("case/<str:school_year>/versions/<int:number>/", versions.restore, name="post_restore"),
    path("case/<str:school_year>/begin/", versions.begin, name="post_begin"),
    path("case/<str:school_year>/bring/", files.bring, name="post_bring"),
    path("case/<str:school_year>/case.toml", files.download, name="post_download"),
    path("case/<str:school_year>/statement.<str:document>", files.statement, name="post_statement"),
    path("retention/", keeping.retention, name="post_retention"),
]
