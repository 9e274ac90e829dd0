"""GET /accessibility/."""

from django.test import SimpleTestCase, override_settings
from django.urls import reverse


class AccessibilityTests(SimpleTestCase):
    def page(self) -> str:
        response = self.client.get(reverse("assessment:accessibility"))
        assert response.status_code == 200
        return response.content.decode()

    def test_it_says_what_nobody_has_tried(self) -> None:
        page = self.page()

        assert "No one has used it with a screen reader" in page
        assert "No one has tried it on a real phone or tablet." in page

    @override_settings(CONTACT="help@unwind.example")
    def test_it_links_to_an_e_mail_address(self) -> None:
        assert '<a href="mailto:help@unwind.example">help@unwind.example</a>' in self.page()

    @override_settings(CONTACT="")
    def test_it_does_not_invent_a_contact(self) -> None:
        page = self.page()

        assert "has not named a contact here" in page
        assert "mailto:" not in page
