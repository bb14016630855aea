"""The checker's address, under its language."""

from django.urls import path

from cynllun.web.checker.views import checker

urlpatterns = [path("", checker, name="checker")]
