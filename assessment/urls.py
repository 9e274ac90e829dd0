"""
The URLs of the test, in the order in which a person meets them.

Addresses carry an opaque id and the names of movements, never an answer.
"""

from django.urls import path

from assessment.views import (
    about_you,
    carry,
    mine,
    movement,
    progress,
    reading,
    results,
    share,
    start,
    this_device,
)

app_name = "assessment"

urlpatterns = [
    path("", start.landing, name="landing"),
    path("why/", reading.why, name="why"),
    path("method/", reading.method, name="method"),
    path("unknowns/", reading.unknowns, name="unknowns"),
    path("help/", reading.get_help, name="get_help"),
    path("accessibility/", reading.accessibility, name="accessibility"),
    path("your-data/", reading.your_data, name="your_data"),
    path("your-data/mine/", mine.mine, name="mine"),
    path("your-data/erase/", mine.erase, name="erase"),
    path("your-data/erased/", mine.erased, name="erased"),
    path("your-data/this-device/", this_device.this_device, name="this_device"),
    path("test/", start.start, name="start"),
    path("test/again/", start.again, name="again"),
    path("test/safety/", start.safety, name="safety"),
    path("test/<uuid:public_id>/limits/", about_you.limits, name="limits"),
    path("test/<uuid:public_id>/about/", about_you.about, name="about"),
    path("test/<uuid:public_id>/today/", about_you.today, name="today"),
    path("test/<uuid:public_id>/things/", about_you.things, name="things"),
    path("test/<uuid:public_id>/movement/<slug:slug>/", movement.movement, name="movement"),
    path("test/<uuid:public_id>/check/", results.check, name="check"),
    path("results/<uuid:public_id>/", results.results, name="results"),
    path("progress/", progress.progress, name="progress"),
    path("progress/retest/", progress.retest, name="retest"),
    path("results/<uuid:public_id>/share/", share.share, name="share"),
    path("results/<uuid:public_id>/share/stop/", share.stop, name="stop_sharing"),
    path("shared/<str:token>/", share.shared, name="shared"),
    path("carry/", carry.carry, name="carry"),
    path("carry/<str:token>/", carry.arrive, name="arrive"),
]
