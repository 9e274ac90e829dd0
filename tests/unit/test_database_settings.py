"""From DATABASE_URL to DATABASES."""

from config.database import database_settings


def test_sqlite_waits_for_its_turn_to_write() -> None:
    options = database_settings("sqlite:////tmp/x.sqlite3", pool_size=4)["OPTIONS"]

    assert options["transaction_mode"] == "IMMEDIATE"
    assert options["timeout"] == 5


def test_sqlite_keeps_what_it_acknowledged() -> None:
    options = database_settings("sqlite:////tmp/x.sqlite3", pool_size=4)["OPTIONS"]

    assert "journal_mode=WAL" in options["init_command"]
    assert "synchronous=FULL" in options["init_command"]


def test_postgres_gets_a_pool_that_checks_its_connections() -> None:
    settings = database_settings("postgres://anna:pw@db:5433/unwind", pool_size=7)

    assert settings["ENGINE"] == "django.db.backends.postgresql"
    assert (settings["HOST"], settings["PORT"], settings["NAME"]) == ("db", 5433, "unwind")
    assert settings["OPTIONS"]["pool"]["max_size"] == 7
    assert settings["CONN_HEALTH_CHECKS"] is True


def test_a_pool_leaves_no_connection_to_the_request() -> None:
    # Django refuses to start with both.
    assert database_settings("postgresql://db/unwind", pool_size=4)["CONN_MAX_AGE"] == 0


def test_the_pool_can_be_turned_off() -> None:
    settings = database_settings("postgres://db/unwind", pool_size=0)

    assert "pool" not in settings["OPTIONS"]


def test_only_connections_of_our_own_keep_the_plan_of_a_statement() -> None:
    assert "prepare_threshold" in database_settings("postgres://db/x", pool_size=4)["OPTIONS"]
    assert "prepare_threshold" not in database_settings("postgres://db/x", pool_size=0)["OPTIONS"]


def test_options_in_the_url_reach_the_driver() -> None:
    url = "postgres:///unwind?host=a,b,c&target_session_attrs=read-write&sslmode=require"
    options = database_settings(url, pool_size=4)["OPTIONS"]

    assert options["host"] == "a,b,c"
    assert options["target_session_attrs"] == "read-write"
    assert options["sslmode"] == "require"


def test_the_pool_does_not_wait_minutes_between_attempts() -> None:
    pool = database_settings("postgres://db/unwind", pool_size=4)["OPTIONS"]["pool"]

    assert pool["reconnect_timeout"] == pool["timeout"] == 5
