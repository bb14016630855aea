"""The addresses of resources, of what is found at their links, and of where to turn to for help."""

from django.urls import path

from cynllun.web.resources import contact, keeping, links, public

urlpatterns = [
    path("", public.resources, name="resources"),
    path("help/", contact.turn_to, name="help"),
    path("<int:resource_id>/", public.resource, name="resource"),
    path("<int:resource_id>/<int:number>/", public.version, name="resource_version"),
    path("of/<int:organisation_id>/", keeping.resources_of, name="resources_of"),
    path("of/<int:organisation_id>/new/", keeping.new, name="resource_new"),
    path("of/<int:organisation_id>/<int:resource_id>/revise/", keeping.revise, name="resource_revise"),
    path(
        "of/<int:organisation_id>/<int:resource_id>/supersede/", keeping.supersede, name="resource_supersede"
    ),
    path("of/<int:organisation_id>/<int:resource_id>/withdraw/", keeping.withdraw, name="resource_withdraw"),
    path("of/<int:organisation_id>/links/", links.links_of, name="links_of"),
    path("of/<int:organisation_id>/links/look/", links.look_again, name="links_look"),
    path("of/<int:organisation_id>/help/", contact.edit, name="contact_edit"),
]
