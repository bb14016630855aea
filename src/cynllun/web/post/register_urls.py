"""The addresses of the register of designations."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
