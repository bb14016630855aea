"""The addresses of schemes."""

from django.urls import path

from cynllun.web.schemes import views

urlpatterns = [
    path("", views.scheme, name="scheme"),
    path("schools.<str:ending>", views.scheme_file, name="scheme_file"),
    path("<int:organisation_id>/", views.own_scheme, name="own_scheme"),
    path("<int:organisation_id>/schools.<str:ending>", views.own_scheme_file, name="own_scheme_file"),
]
