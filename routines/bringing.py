"""The form that brings a downloaded file back, and what it reads from it."""

from django import forms

from config.records.parsing import RecordError
from routines.services.takeout.records import PersonDocument
from routines.services.takeout.restore import read_document


class BringForm(forms.Form):
    """One file that was downloaded from "What we hold about you" as JSON."""

    file = forms.FileField(
        label="The JSON file that you downloaded",
        help_text="Its name ends in .json. It may have 1 MB, which is years of practice.",
        widget=forms.FileInput(attrs={"accept": ".json,application/json"}),
        error_messages={
            "required": "Choose the file that you downloaded.",
            "missing": "Choose the file that you downloaded.",
            "invalid": "Choose the file that you downloaded.",
            "empty": "That file is empty. Choose the file that you downloaded.",
        },
    )

    def clean_file(self) -> PersonDocument:
        """Read the file; what is wrong with it is said in a sentence."""
        try:
            return read_document(self.cleaned_data["file"].read())
        except RecordError as error:
            raise forms.ValidationError(f"Nothing was brought back. {error}") from None
