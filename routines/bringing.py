"""The form that brings a downloaded file back, and what it reads from it."""

from django import forms
from django.utils.translation import gettext, gettext_lazy

from config.records.parsing import RecordError
from routines.services.takeout.records import PersonDocument
from routines.services.takeout.restore import read_document


class BringForm(forms.Form):
    """One file that was downloaded from "What we hold about you" as JSON."""

    file = forms.FileField(
        label=gettext_lazy("The JSON file that you downloaded"),
        help_text=gettext_lazy(
            "Its name ends in .json. It may have 1 MB, which is years of practice."
        ),
        widget=forms.FileInput(attrs={"accept": ".json,application/json"}),
        error_messages={
            "required": gettext_lazy("Choose the file that you downloaded."),
            "missing": gettext_lazy("Choose the file that you downloaded."),
            "invalid": gettext_lazy("Choose the file that you downloaded."),
            "empty": gettext_lazy("That file is empty. Choose the file that you downloaded."),
        },
    )

    def clean_file(self) -> PersonDocument:
        """Read the file; what is wrong with it is said in a sentence."""
        try:
            return read_document(self.cleaned_data["file"].read())
        except RecordError as error:
            raise forms.ValidationError(
                gettext("Nothing was brought back. {error}").format(error=error)
            ) from None
