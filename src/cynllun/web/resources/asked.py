"""What a reader asks of the list of resources."""

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cynllun.accounts.models import Organisation
from cynllun.outreach.resources.choices import IN_USE, ResourceKind, Status
from cynllun.outreach.search.catalogue import mark_of
from cynllun.web.answers.asked import SearchForm
from cynllun.web.templatetags.govuk import said

_WHATEVER = "whatever"


class ResourceSearchForm(SearchForm):
    """As of the answers, with the kind of resource, its language and its status."""

    q = forms.CharField(
        label=gettext_lazy("Search the resources"),
        required=False,
        max_length=300,
        widget=forms.TextInput({"type": "search", "autocomplete": "off"}),
    )
    kind = forms.ChoiceField(label=gettext_lazy("Kind of resource"), required=False)
    language = forms.ChoiceField(label=gettext_lazy("Language"), required=False)
    status = forms.ChoiceField(label=gettext_lazy("Status"), required=False)
    whose = forms.ChoiceField(label=gettext_lazy("Whose list"), required=False)
    field_order = ("q", "role", "setting", "kind", "language", "status", "whose", "on")

    def __init__(self, data: QueryDict | None = None) -> None:
        super().__init__(data)
        self.fields["on"].label = _("What did the list say on another day?")
        kinds = [(each.value, said(each.text)) for each in ResourceKind]
        lists = Organisation.objects.filter(resources__isnull=False).distinct()
        self.has_several = len(lists) > 1
        languages = [("cy", _("In Welsh")), ("en", _("In English"))]
        statuses = [(each.value, said(each.text)) for each in Status]
        for name, choices in (
            ("kind", [("", _("All")), *kinds]),
            ("language", [("", _("All")), *languages]),
            ("status", [("", _("In use and drafts")), *statuses, (_WHATEVER, _("Whatever its status"))]),
            ("whose", [("", _("All")), *((mark_of(each.pk), said(each.name)) for each in lists)]),
        ):
            self.fields[name].choices = choices  # type: ignore[attr-defined]
        if not self.has_several:
            del self.fields["whose"]

    @property
    def marks(self) -> list[frozenset[str]]:
        """What each of those found has: one at least of each set. Superseded ones only where asked for."""
        given = self.cleaned_data if self.is_bound else {}
        status = given.get("status", "")
        wanted = [frozenset({given[name]}) for name in ("kind", "language", "whose") if given.get(name)]
        if status == _WHATEVER:
            return wanted
        return [*wanted, frozenset({status}) if status else IN_USE]
