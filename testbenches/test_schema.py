"""The manifest's JSON Schema: it describes every key, and every manifest follows it."""

import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest
from conftest import engines
from hypothesis import given, settings
from jsonschema import Draft202012Validator
from manifests import CASES, inside, manifest_of

from hwsim.library import shipped
from hwsim.manifest import SCHEMA, manifest

VALIDATOR = Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))


def test_the_schema_is_one():
    Draft202012Validator.check_schema(VALIDATOR.schema)


@pytest.mark.parametrize("case", [*shipped("config"), *CASES])
def test_manifests_follow_the_schema(case):
    VALIDATOR.validate(manifest_of(case))


@settings(max_examples=60)
@given(engines())
@pytest.mark.full
def test_manifests_of_random_engines_follow_the_schema(config):
    VALIDATOR.validate(json.loads(json.dumps(manifest(config, config.engine(), ["drawn.v"]))))


def properties(schema: Any, path: str = "$") -> Iterator[tuple[str, dict[str, Any]]]:
    """The schema of every named property and definition, with its path."""
    for key, value in schema.items() if isinstance(schema, dict) else enumerate(schema) if isinstance(schema, list) else ():
        if key in ("properties", "$defs"):
            yield from ((f"{path}.{name}", inner) for name, inner in value.items())
        yield from properties(value, f"{path}.{key}")


def test_every_property_has_a_description():
    found = dict(properties(VALIDATOR.schema))
    assert len(found) > 100
    assert not [path for path, inner in found.items() if "description" not in inner and "$ref" not in inner]


OBJECTS = [(), ("job",), ("result",), ("result", "accumulator"), ("result", "rounding"), ("result", "requant"), ("streams", "a"),
           ("streams", "w", "precisions", 0), ("streams", "c"), ("status",), ("recovery",), ("recovery", "refused_job"),
           ("cycle_formula",), ("not_in_verilog",), ("ports", 0)]


@pytest.mark.parametrize("path", OBJECTS, ids=str)
def test_the_schema_notices_a_key_that_is_missing_or_unknown(path):
    said = manifest_of("lut_rounded_odd")
    for key in inside(said, path):
        less = copy.deepcopy(said)
        value = inside(less, path).pop(key)
        assert not VALIDATOR.is_valid(less), key
        inside(less, path).update({key: value, f"{key}_": value})
        assert not VALIDATOR.is_valid(less), key
