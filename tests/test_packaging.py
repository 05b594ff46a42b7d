"""The packages are whole: built, installed in an empty place, and run from a folder of their own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

from mlr_cli import __version__

PROJECT = Path(__file__).parent.parent
WHEEL = f"mlr_plan-{__version__}-py3-none-any.whl"
SDIST = f"mlr_plan-{__version__}.tar.gz"
SCRIPTS = "Scripts" if os.name == "nt" else "bin"


def said(*command: str | Path, cwd: Path) -> str:
    """Run a program in a folder and return what it answers; it must leave with 0."""
    kept = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "MLR_PLAN"}}
    process = subprocess.run(command, cwd=cwd, env=kept, capture_output=True, check=False, encoding="utf-8")
    assert process.returncode == 0, process.stdout + process.stderr
    return process.stdout


def build(source: Path, target: str, into: Path) -> Path:
    said(sys.executable, "-m", "hatchling", "build", "-t", target, "-d", into, cwd=source)
    [package] = into.iterdir()
    return package


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(PROJECT, "wheel", tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(PROJECT, "sdist", tmp_path_factory.mktemp("sdist"))


def names(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as package:
        return {name for name in package.namelist() if ".dist-info/" not in name}


def sources(folder: str, ending: str = "*") -> set[str]:
    files = (path for path in (PROJECT / folder).rglob(ending) if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(PROJECT / folder).as_posix() for path in files}


@pytest.mark.slow
def test_the_wheel_holds_the_package_and_its_templates_and_nothing_else(wheel: Path) -> None:
    assert wheel.name == WHEEL
    package = {f"mlr_cli/{name}" for name in sources("mlr_cli")}
    assert names(wheel) == package | {f"mlr_cli/_templates/{name}" for name in sources("templates")}


@pytest.mark.slow
def test_the_source_package_makes_the_same_wheel(wheel: Path, sdist: Path, tmp_path: Path) -> None:
    assert sdist.name == SDIST
    with tarfile.open(sdist) as package:
        package.extractall(tmp_path, filter="data")
    source = tmp_path / SDIST.removesuffix(".tar.gz")
    assert {"Makefile", "constraints.txt", "plan/plan.yaml", "tests/test_packaging.py"} <= {
        path.relative_to(source).as_posix() for path in source.rglob("*")
    }
    again = build(source, "wheel", tmp_path / "wheel")
    assert names(again) == names(wheel)
    assert again.read_bytes() == wheel.read_bytes()


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["wheel", "sdist", "editable"])
def test_an_installed_program_answers_from_another_folder(
    kind: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    scripts = installed(["--editable", PROJECT] if kind == "editable" else [request.getfixturevalue(kind)], tmp_path)
    elsewhere = tmp_path / "annorstädes"
    shutil.copytree(PROJECT / "plan", elsewhere / "plan")
    assert said(scripts / "mlr", "--version", cwd=elsewhere) == f"mlr {__version__}\n"
    assert said(scripts / "mlr-plan", "--help", cwd=elsewhere).count("mlr-plan KOMMANDO") == 1
    said(scripts / "python", "-m", "mlr_cli", "validate", cwd=elsewhere / "plan" / "activities")
    asked = "from mlr_cli.render.templates import templates; print(sorted(p.name for p in templates().iterdir()))"
    assert (
        said(scripts / "python", "-c", asked, cwd=elsewhere)
        == f"{sorted(path.name for path in (PROJECT / 'templates').iterdir())}\n"
    )


def installed(what: list[str | Path], folder: Path) -> Path:
    """Install a package with all it asks for in an empty environment, and return the folder of its programs."""
    venv.create(folder / "venv", with_pip=True)
    scripts = folder / "venv" / SCRIPTS
    said(scripts / "python", "-m", "pip", "install", "-q", "-c", PROJECT / "constraints.txt", *what, cwd=folder)
    return scripts
