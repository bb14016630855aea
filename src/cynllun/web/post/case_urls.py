"""The addresses of what the post takes and costs."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
