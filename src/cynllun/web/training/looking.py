"""Which of the gaps to look at."""

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cynllun.web.templatetags.govuk import said
from cynllun.workforce.training.choices import Language
from cynllun.workforce.training.gaps import Need
from cynllun.workforce.training.parts import PARTS


class GapsForm(forms.Form):
    """By role and by language; what is not a choice is no filter."""

    role = forms.ChoiceField(label=gettext_lazy("Role"), required=False)
    language = forms.ChoiceField(label=gettext_lazy("Language of the course"), required=False)

    def __init__(self, data: QueryDict) -> None:
        super().__init__(data)
        self.fields["role"].choices = [  # type: ignore[attr-defined]
            ("", _("All")),
            *((name, said(part)) for name, part in PARTS.items()),
        ]
        self.fields["language"].choices = [  # type: ignore[attr-defined]
            ("", _("All")),
            *((each.value, said(each.text)) for each in Language),
        ]
        self.is_valid()

    def keeps(self, gap: Need) -> bool:
        """Whether the gap is among those to look at."""
        role, language = self.cleaned_data.get("role"), self.cleaned_data.get("language")
        return (not role or role in gap.colleague.roles) and (
            not language or gap.course.language in (language, Language.BOTH)
        )
