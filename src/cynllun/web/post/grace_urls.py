"""The address of the time that a school needs."""

from django.urls import path

from cynllun.web.post.grace import grace

urlpatterns = [path("grace/", grace, name="grace")]
