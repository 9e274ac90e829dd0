"""The floor's pages."""

from django.urls import path

from bench.floor import views

urlpatterns = [
    path("page/", views.page, name="page"),
    path("form/", views.form, name="form"),
    path("journey/", views.start, name="start"),
    path("journey/<int:number>/", views.step, name="step"),
    path("journey/end/", views.end, name="end"),
    path("readyz", views.readyz, name="readyz"),
]
