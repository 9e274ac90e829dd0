"""Reading typed values from the environment."""

from pathlib import Path

import pytest

from config.env import BadEnvironment, Env


@pytest.mark.parametrize("word", ["true", "1", "yes", "YES", " True "])
def test_a_flag_is_on(word: str) -> None:
    assert Env({"DEBUG": word}).flag("DEBUG", default=False) is True


@pytest.mark.parametrize("word", ["false", "0", "no"])
def test_a_flag_is_off(word: str) -> None:
    assert Env({"DEBUG": word}).flag("DEBUG", default=True) is False


@pytest.mark.parametrize("word", ["on", "off", "y", "2", "maybe"])
def test_anything_else_is_refused(word: str) -> None:
    env = Env({"DEBUG": word})
    env.flag("DEBUG", default=False)

    with pytest.raises(BadEnvironment, match=rf"DEBUG: found '{word}'; expected true, false"):
        env.check()


def test_an_empty_variable_counts_as_not_set() -> None:
    assert Env({"DEBUG": ""}).flag("DEBUG", default=True) is True


def test_nothing_wrong_means_nothing_raised() -> None:
    env = Env({"PORT": "80"})

    assert env.integer("PORT", default=1, at_least=1, at_most=99) == 80
    env.check()


@pytest.mark.parametrize("value", ["0", "101", "ten", "1.5"])
def test_a_number_out_of_bounds_is_refused(value: str) -> None:
    env = Env({"SIZE": value})
    env.integer("SIZE", default=4, at_least=1, at_most=100)

    with pytest.raises(BadEnvironment, match=r"SIZE: .* expected a whole number from 1 to 100"):
        env.check()


def test_a_list_is_split_at_commas() -> None:
    assert Env({"HOSTS": "a.example, b.example,"}).words("HOSTS") == ["a.example", "b.example"]


def test_a_choice_ignores_capitals() -> None:
    env = Env({"LOG_LEVEL": "debug"})

    assert env.choice("LOG_LEVEL", default="INFO", among=("DEBUG", "INFO")) == "DEBUG"


def test_an_unknown_choice_is_refused() -> None:
    env = Env({"LOG_LEVEL": "loud"})
    env.choice("LOG_LEVEL", default="INFO", among=("DEBUG", "INFO"))

    with pytest.raises(BadEnvironment, match="'loud'; expected one of DEBUG, INFO"):
        env.check()


@pytest.mark.parametrize("zone", ["Mars/Olympus", "../../etc/passwd", "Europe"])
def test_an_unknown_time_zone_is_refused(zone: str) -> None:
    env = Env({"TIME_ZONE": zone})
    env.time_zone("TIME_ZONE", default="UTC")

    with pytest.raises(BadEnvironment, match="such as Europe/London"):
        env.check()


def test_a_secret_may_come_from_a_file(tmp_path: Path) -> None:
    file = tmp_path / "key"
    file.write_text("hidden\n", encoding="utf-8")

    assert Env({"SECRET_KEY_FILE": str(file)}).secret("SECRET_KEY") == "hidden"


def test_a_secret_given_twice_is_refused(tmp_path: Path) -> None:
    env = Env({"SECRET_KEY": "one", "SECRET_KEY_FILE": str(tmp_path / "two")})
    env.secret("SECRET_KEY")

    with pytest.raises(BadEnvironment, match="SECRET_KEY or SECRET_KEY_FILE, not both"):
        env.check()


def test_a_missing_secret_file_is_named(tmp_path: Path) -> None:
    env = Env({"SECRET_KEY_FILE": str(tmp_path / "gone")})
    env.secret("SECRET_KEY")

    with pytest.raises(BadEnvironment, match=r"gone' \(No such file or directory\)"):
        env.check()


def test_an_empty_secret_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "key").touch()
    env = Env({"SECRET_KEY_FILE": str(tmp_path / "key")})
    env.secret("SECRET_KEY")

    with pytest.raises(BadEnvironment, match="key' is empty"):
        env.check()


def test_a_wrong_url_is_refused_without_repeating_its_password() -> None:
    env = Env({"DATABASE_URL": "mysql://anna:hunter2@db/unwind"})
    env.url("DATABASE_URL", default="sqlite:///x", schemes=("sqlite", "postgres"))

    with pytest.raises(BadEnvironment, match="starts with mysql:; expected") as caught:
        env.check()
    assert "hunter2" not in str(caught.value)


@pytest.mark.parametrize("value", ["hunter2", "postgres://anna:hunter2@[db"])
def test_a_url_that_is_none_does_not_leak_either(value: str) -> None:
    env = Env({"DATABASE_URL": value})
    env.url("DATABASE_URL", default="sqlite:///x", schemes=("sqlite",))

    with pytest.raises(BadEnvironment, match="found no usable URL") as caught:
        env.check()
    assert "hunter2" not in str(caught.value)


def test_all_mistakes_are_told_at_once() -> None:
    env = Env({"DEBUG": "perhaps", "SIZE": "many"})
    env.flag("DEBUG", default=False)
    env.integer("SIZE", default=1, at_least=0, at_most=9)

    with pytest.raises(BadEnvironment, match=r"DEBUG: (.|\n)*SIZE: "):
        env.check()


def test_networks_are_read_with_and_without_a_mask() -> None:
    env = Env({"PROXIES": "127.0.0.1, 10.0.0.0/8"})

    assert [str(each) for each in env.networks("PROXIES")] == ["127.0.0.1/32", "10.0.0.0/8"]
    assert env.networks("NOT_SET") == ()


def test_a_network_that_is_none_is_named() -> None:
    env = Env({"PROXIES": "10.0.0.1/8"})
    env.networks("PROXIES")

    with pytest.raises(BadEnvironment, match=r"PROXIES: found '10\.0\.0\.1/8'; expected"):
        env.check()
