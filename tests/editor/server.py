"""The language server that editors run, asked what a person in the editor would ask it.

    python -m tests.editor.server NODE_MODULES

Speaks JSON-RPC over the server's standard input and output, as the Language Server Protocol has it. The schemas
and the settings are those that `mlr schema` wrote; nothing is told the server that an editor would not tell it.
"""

from __future__ import annotations

import json
import queue
import shutil
import subprocess
import sys
import tempfile
import threading
from pathlib import Path
from typing import Any

from mlr_cli.cli.main import run
from tests.paths import PLAN

PATIENCE = 60.0
"""How many seconds to wait for an answer before the server is taken for dead."""

ACTIVITY = """\
id: prov
title: Prov
dedline: 2015
steering:
  - body: naringslivsgrupen
    role: 
    goals: []
  - body: 
    role: ansvarar
"""  # noqa: W291 - where the cursor stands


SHORT = """\
id: nytt
leader: Anna Ek
"""


EMPTY = """\
id: start
start: 
"""  # noqa: W291 - where the cursor stands


class Server:
    """A language server in a process of its own, with one folder open."""

    def __init__(self, command: list[str], root: Path) -> None:
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._settings = json.loads((root / ".vscode" / "settings.json").read_text(encoding="utf-8"))
        self._said: queue.Queue[dict[str, Any]] = queue.Queue()
        self._asked = 0
        self.faults: dict[str, list[dict[str, Any]]] = {}
        threading.Thread(target=self._listen, daemon=True).start()
        able = {"textDocument": {"hover": {"contentFormat": ["markdown"]}}, "workspace": {"configuration": True}}
        folders = [{"uri": root.as_uri(), "name": root.name}]
        self.ask("initialize", processId=None, rootUri=root.as_uri(), capabilities=able, workspaceFolders=folders)
        self.tell("initialized")
        self.tell("workspace/didChangeConfiguration", settings={})

    def ask(self, method: str, **params: object) -> Any:  # noqa: ANN401 - JSON
        """Ask something, and return the answer; what the server asks meanwhile is answered."""
        self._asked += 1
        self._send({"id": self._asked, "method": method, "params": params})
        while True:
            said = self._said.get(timeout=PATIENCE)
            if said.get("id") == self._asked and "method" not in said:
                assert "error" not in said, said
                return said["result"]
            self._hear(said)

    def tell(self, method: str, **params: object) -> None:
        self._send({"method": method, "params": params})

    def faults_of(self, uri: str) -> list[dict[str, Any]]:
        """Return what the server marks in a file, once it has looked."""
        while uri not in self.faults:
            self._hear(self._said.get(timeout=PATIENCE))
        return self.faults[uri]

    def open(self, path: Path, text: str) -> str:
        uri = path.as_uri()
        self.faults.pop(uri, None)
        self.tell("textDocument/didOpen", textDocument={"uri": uri, "languageId": "yaml", "version": 1, "text": text})
        return uri

    def stop(self) -> None:
        self.ask("shutdown")
        self.tell("exit")
        self._process.wait(PATIENCE)

    def _hear(self, said: dict[str, Any]) -> None:
        method, params = said.get("method"), said.get("params", {})
        if method == "textDocument/publishDiagnostics":
            self.faults[params["uri"]] = params["diagnostics"]
        elif method == "workspace/configuration":
            self._send({"id": said["id"], "result": [self._section(item.get("section")) for item in params["items"]]})
        elif "id" in said and method:
            self._send({"id": said["id"], "result": None})

    def _section(self, section: str | None) -> object:
        """Return a part of the settings as an editor hands it over: `yaml.schemas` is `schemas` of `yaml`."""
        start = f"{section}."
        return {key.removeprefix(start): value for key, value in self._settings.items() if key.startswith(start)}

    def _send(self, message: dict[str, object]) -> None:
        content = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(content), content))
        self._process.stdin.flush()

    def _listen(self) -> None:
        stream = self._process.stdout
        assert stream is not None
        while line := stream.readline():
            if line.lower().startswith(b"content-length:"):
                length = int(line.partition(b":")[2])
                while stream.readline().strip():
                    pass
                self._said.put(json.loads(stream.read(length)))


def position(line: int, text: str, after: str) -> dict[str, int]:
    """Return the place after some words on a line of a text, counted from 0."""
    return {"line": line, "character": text.splitlines()[line].index(after) + len(after)}


def offered(server: Server, uri: str, place: dict[str, int]) -> dict[str, str]:
    """Return what the server offers to fill in at a place, with what it says about it."""
    answer = server.ask("textDocument/completion", textDocument={"uri": uri}, position=place)
    items = answer["items"] if isinstance(answer, dict) else answer
    return {item["label"]: _said(item.get("documentation", "")) for item in items}


def hover(server: Server, uri: str, place: dict[str, int]) -> str:
    answer = server.ask("textDocument/hover", textDocument={"uri": uri}, position=place)
    return _said(answer["contents"]) if answer else ""


def _said(words: object) -> str:
    return str(words["value"]) if isinstance(words, dict) else str(words)


def check(server: Server, root: Path) -> None:
    """Ask about the plan, and about a new activity that is being written."""
    for path in sorted((root / "plan").rglob("*.yaml")):
        marked = server.faults_of(server.open(path, path.read_text(encoding="utf-8")))
        assert marked == [], f"{path.name}: {marked}"
    uri = server.open(root / "plan" / "activities" / "prov.yaml", ACTIVITY)

    roles = offered(server, uri, position(5, ACTIVITY, "role: "))
    assert {"responsible", "decides", "reports-to"} <= roles.keys(), roles
    assert "tar fram underlag" in roles["prepares"], roles
    bodies = offered(server, uri, position(7, ACTIVITY, "body: "))
    assert {"styrelsen", "naringslivsgruppen"} <= bodies.keys(), bodies
    assert bodies["naringslivsgruppen"] == "Näringslivsgruppen", bodies
    keys = offered(server, uri, {"line": 9, "character": 0})
    assert {"follow_up", "goals"} <= keys.keys(), keys

    said = hover(server, uri, position(5, ACTIVITY, "ro"))
    assert "Vad gruppen gör i aktiviteten." in said, said
    assert "ser till att arbetet blir gjort" in said, said

    uri = server.open(root / "plan" / "activities" / "start.yaml", EMPTY)
    times = offered(server, uri, position(1, EMPTY, "start: "))
    assert "löpande" in times, times
    assert not {"null", "true", "false"} & times.keys(), times

    uri = server.open(root / "plan" / "activities" / "nytt.yaml", SHORT)
    leader = hover(server, uri, position(1, SHORT, "lea"))
    assert "Vem som leder projektet." in leader, leader
    assert "finns, inte angivet" in leader, leader


def check_marks(server: Server, root: Path) -> None:
    """Ask what is wrong with the activity that is being written."""
    uri = (root / "plan" / "activities" / "prov.yaml").as_uri()
    found = {_marked(fault["range"]): fault["message"] for fault in server.faults_of(uri)}
    assert found.keys() >= {"dedline", "naringslivsgrupen", "ansvarar"}, found
    assert "Kör mlr schema igen." in found["naringslivsgrupen"], found
    assert "responsible (ansvarar" in found["ansvarar"], found


def _marked(at: dict[str, dict[str, int]]) -> str:
    return ACTIVITY.splitlines()[at["start"]["line"]][at["start"]["character"] : at["end"]["character"]]


def main() -> None:
    """Write the schemas beside a copy of the plan, and ask the server."""
    script = Path(sys.argv[1]).resolve() / "yaml-language-server" / "bin" / "yaml-language-server"
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder).resolve() / "årets plan"
        shutil.copytree(PLAN, root / "plan")
        assert run(["schema", "--plan", str(root / "plan"), "--quiet"]) == 0
        server = Server(["node", str(script), "--stdio"], root)
        check(server, root)
        check_marks(server, root)
        server.stop()
    print("The language server fills in, explains and marks.")  # noqa: T201 - the answer of a script


if __name__ == "__main__":
    main()
