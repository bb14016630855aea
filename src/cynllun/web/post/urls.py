"""The addresses of an organisation's ALNCo post."""

from django.urls import include, path

urlpatterns = [
    path("", include("cynllun.web.post.register_urls")),
    path("", include("cynllun.web.post.case_urls")),
    path("", include("cynllun.web.post.grace_urls")),
]
