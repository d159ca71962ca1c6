"""The real pre-commit, a temporary repository with copy in it, and the hooks of this very tree."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.hooks.conftest import Repository, new_repository

pytestmark = pytest.mark.xdist_group("pre-commit")

SELLER_CENTRIC = """\
Subject: Introducing Brightloop

Hi Ana,

I hope this email finds you well. We are excited to introduce our world-class platform. We were founded in 2009, our
team has won many awards, and we leverage cutting-edge technology. Our company is proud of its history.

Act now, before it is too late!

Best,
Max
"""
READER_FIRST = """\
Subject: Your September returns

Hi Ana,

Your store sent back 340 parcels in September. You paid the postage on each of them, about 1,500 pounds in all.

With a size chart by photo, your shoppers order shoes that fit, and you save 700 pounds a month. How do your
shoppers choose a size today? You can see the chart in ten minutes: would Tuesday at ten suit you?

Best,
Max
"""


@pytest.fixture
def repository(
    request: pytest.FixtureRequest, hooks: tuple[str, str], environment: dict[str, str], tmp_path: Path
) -> Iterator[Repository]:
    """A new repository with one of the hooks installed; `pitchlint` unless the test names another."""
    path, revision = hooks
    repository = new_repository(tmp_path / "copy", environment)
    hook = getattr(request, "param", "pitchlint")
    (repository.folder / ".pre-commit-config.yaml").write_text(
        f"repos:\n- repo: '{path}'\n  rev: {revision}\n  hooks:\n  - id: {hook}\n", encoding="utf-8"
    )
    repository.run(sys.executable, "-m", "pre_commit", "install", "--install-hooks")
    yield repository


def test_a_seller_centric_draft_is_stopped(repository: Repository) -> None:
    committed, output = repository.commit(draft_txt=SELLER_CENTRIC)
    assert not committed
    assert "draft.txt:5:" in output
    assert "TRU007" in output


def test_a_draft_about_its_reader_passes(repository: Repository) -> None:
    committed, output = repository.commit(draft_txt=READER_FIRST)
    assert committed, output
    assert "Passed" in output


def test_email_and_html_files_are_picked_up(repository: Repository) -> None:
    headers = "From: Max <max@brightloop.example>\nTo: Ana <ana@store.example>\n"
    page = "<!DOCTYPE html><title>Brightloop</title><h1>Our world-class platform</h1><p>We leverage synergies.</p>"
    committed, output = repository.commit(mail_eml=headers + SELLER_CENTRIC, page_html=page)
    assert not committed
    assert "mail.eml:" in output
    assert "page.html:1:" in output


def test_files_that_hold_no_copy_are_passed_over(repository: Repository) -> None:
    committed, output = repository.commit(README_md=SELLER_CENTRIC, requirements_txt="click\n", main_py="print('We')\n")
    assert committed, output
    assert "no files to check" in output


@pytest.mark.parametrize("repository", ["pitchlint-fix"], indirect=True)
def test_the_fix_hook_swaps_words_and_lets_its_writer_look(repository: Repository) -> None:
    draft = READER_FIRST.replace("You can see", "You can utilize")
    committed, output = repository.commit(draft_txt=draft)
    assert not committed, output
    assert "files were modified by this hook" in output
    assert "You can use the chart" in (repository.folder / "draft.txt").read_text(encoding="utf-8")
    committed, output = repository.commit()
    assert committed, output
