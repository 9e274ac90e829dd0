"""The record of an error of ours, and what of it a service elsewhere may get."""

import json
import logging

import pytest
from django.http import HttpRequest
from django.test import RequestFactory
from django.urls import ResolverMatch

from config.error_reports import LOGGER, only_reports, report_error
from config.json_logs import JsonFormatter


def reported(caplog: pytest.LogCaptureFixture) -> logging.LogRecord:
    request = RequestFactory().post("/test/abc/?pain=7", {"value": "30"})
    request.resolver_match = ResolverMatch(print, (), {}, route="test/<uuid:public_id>/")
    try:
        answer(request)
    except ValueError:
        with caplog.at_level(logging.ERROR, logger=LOGGER):
            report_error(None, request=request)
    [record] = [each for each in caplog.records if each.name == LOGGER]
    return record


def answer(request: HttpRequest) -> None:
    value = request.POST["value"]
    raise ValueError(f"hip_ir is {value}")


def test_it_names_the_route_and_where_it_broke(caplog: pytest.LogCaptureFixture) -> None:
    told = reported(caplog).getMessage()

    assert told.startswith("POST /test/<uuid:public_id>/ ValueError at tests/unit/test_error_rep")
    assert " answer < " in told


def test_it_holds_nothing_that_somebody_typed(caplog: pytest.LogCaptureFixture) -> None:
    line = JsonFormatter().format(reported(caplog))

    assert json.loads(line)["failures"][0]["type"] == "ValueError"
    assert not any(word in line for word in ("hip_ir", "pain=7", "abc", '"30"'))


def test_without_a_request_it_is_reported_as_well(caplog: pytest.LogCaptureFixture) -> None:
    report_error(None)

    assert caplog.records[-1].getMessage().startswith("- (no request)")


def test_a_service_elsewhere_gets_these_records_alone() -> None:
    assert only_reports({"logger": "django.request", "exception": {}}, None) is None
    assert only_reports({"level": "error"}, None) is None


def test_a_service_elsewhere_gets_no_body_cookie_or_address() -> None:
    message = {"logger": LOGGER, "logentry": {"message": "POST /x/ ValueError"}, "level": "error"}
    added = {"request": {"data": {"value": "30"}}, "user": {"ip_address": "203.0.113.7"}}
    more = {"breadcrumbs": {}, "exception": {}, "extra": {}, "contexts": {}, "server_name": "a"}

    assert only_reports({**message, **added, **more}, None) == message
