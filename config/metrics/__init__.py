"""
Counts for Prometheus: how many, how long, how often. Never who, and never what somebody answered.

Off unless ``METRICS_BIND`` is set; then the library is loaded, and each server process counts into
files of its own in ``METRICS_ROOT``, which ``manage.py serve_metrics`` adds up and serves.
"""
