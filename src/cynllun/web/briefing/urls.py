"""The address of briefings, under its language."""

from django.urls import path

from cynllun.web.briefing.views import briefing_page

urlpatterns = [path("", briefing_page, name="briefing")]
