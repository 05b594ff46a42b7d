"""What is wrong with a record for machines, by its schema in `docs/schemas`."""

from __future__ import annotations

import json
from typing import Any

from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from tests.paths import DOCS

SCHEMAS: dict[str, Any] = {
    path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted((DOCS / "schemas").glob("*.json"))
}
REGISTRY: Registry[Any] = Registry().with_resources(
    (f"{name}.json", Resource.from_contents(schema)) for name, schema in SCHEMAS.items()
)


def name(record: dict[str, Any]) -> str:
    schema: str = record["schema"]
    return schema.split("/")[1]


def faults(record: dict[str, Any]) -> list[str]:
    validator = Draft202012Validator(SCHEMAS[name(record)], registry=REGISTRY)
    return [f"{fault.json_path}: {fault.message}" for fault in validator.iter_errors(record)]
