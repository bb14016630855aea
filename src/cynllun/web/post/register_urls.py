"""The addresses of the register of designations, and of the plan for the leadership team."""

from django.urls import path

from cynllun.web.post.leadership import versions
from cynllun.web.post.leadership import views as leadership
from cynllun.web.post.register.views import arranging, entry, register, schools

urlpatterns = [
    path("register/", register.register, name="register"),
    path("register/add/", entry.add, name="register_add"),
    path("register/<int:designation_id>/", entry.change, name="register_change"),
    path("register/<int:designation_id>/end/", entry.end, name="register_end"),
    path("register/<int:designation_id>/leadership/", arranging.leadership, name="register_leadership"),
    path("register/<int:designation_id>/tasks/<str:letter>/", arranging.task, name="register_task"),
    path("register/schools/", schools.schools, name="register_schools"),
    path("register/schools.<str:ending>", schools.download, name="register_download"),
    path("leadership/", leadership.leadership, name="leadership"),
    path("leadership/plan/", leadership.edit, name="leadership_edit"),
    path("leadership/versions/", versions.versions, name="leadership_versions"),
    path("leadership/versions/<int:number>/", versions.restore, name="leadership_restore"),
    path("leadership/paper-<str:languages>.pdf", leadership.paper, name="leadership_paper"),
]
