"""The JSON Schemas of manifests and configurations: they describe every key, and every manifest and
configuration follows them."""

import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest
from conftest import engines, graded
from hypothesis import given, settings
from jsonschema import Draft202012Validator
from manifests import CASES, VALIDATOR, inside, manifest_of

from hwsim.config import load
from hwsim.config.keys import CHOSEN_BY, keys
from hwsim.config.schema import schema as configuration_schema
from hwsim.files.library import shipped
from hwsim.files.source import read_yaml
from hwsim.manifest.document import manifest
from hwsim.pe import architectures


def test_the_schema_is_one():
    Draft202012Validator.check_schema(VALIDATOR.schema)


@pytest.mark.parametrize("case", graded([*shipped("config"), *CASES], 6, 100))
def test_manifests_follow_the_schema(case):
    VALIDATOR.validate(manifest_of(case))


@settings(max_examples=60)
@given(engines())
@pytest.mark.full
def test_manifests_of_random_engines_follow_the_schema(config):
    VALIDATOR.validate(json.loads(json.dumps(manifest(config, config.engine(), ["drawn.v"]))))


def properties(schema: Any, path: str = "$") -> Iterator[tuple[str, dict[str, Any]]]:
    """The schema of every named property and definition, with its path."""
    for key, value in (
        schema.items() if isinstance(schema, dict) else enumerate(schema) if isinstance(schema, list) else ()
    ):
        if key in ("properties", "$defs"):
            yield from ((f"{path}.{name}", inner) for name, inner in value.items())
        yield from properties(value, f"{path}.{key}")


def test_every_property_has_a_description():
    found = dict(properties(VALIDATOR.schema))
    assert len(found) > 100
    assert not [path for path, inner in found.items() if "description" not in inner and "$ref" not in inner]


OBJECTS = [
    (),
    ("job",),
    ("result",),
    ("result", "accumulator"),
    ("result", "rounding"),
    ("result", "requant"),
    ("streams", "a"),
    ("streams", "w", "precisions", 0),
    ("streams", "c"),
    ("status",),
    ("recovery",),
    ("recovery", "refused_job"),
    ("cycle_formula",),
    ("not_in_verilog",),
    ("ports", 0),
]


@pytest.mark.parametrize("path", graded(OBJECTS, 4, 100), ids=str)
def test_the_schema_notices_a_key_that_is_missing_or_unknown(path):
    said = manifest_of("lut_rounded_odd")
    for key in inside(said, path):
        less = copy.deepcopy(said)
        value = inside(less, path).pop(key)
        assert not VALIDATOR.is_valid(less), key
        inside(less, path).update({key: value, f"{key}_": value})
        assert not VALIDATOR.is_valid(less), key


CONFIGURATION = Draft202012Validator(configuration_schema())


def test_the_schema_of_configurations_is_printed(cli):
    Draft202012Validator.check_schema(CONFIGURATION.schema)
    for command in (("show", "schema"), ("show", "schema", "--json")):
        assert json.loads(cli(*command)[1]) == CONFIGURATION.schema


@pytest.mark.parametrize("name", shipped("config"))
def test_configurations_follow_their_schema(name):
    CONFIGURATION.validate(read_yaml(shipped("config")[name]).data)
    CONFIGURATION.validate(load(name).to_dict())


@settings(max_examples=60)
@given(engines())
def test_what_hwsim_takes_follows_the_schema(config):
    CONFIGURATION.validate(config.to_dict())


def test_every_limit_of_a_key_is_in_the_schema():
    """One value beyond each limit or choice, and an unknown key in each section: the schema refuses what
    hwsim refuses."""
    around = {
        "buffers": {x: {"kib": 64} for x in "awc"},
        "dram": {"type": "hbm2"},
        "vector_unit": {"lanes": 4},
        "cores": {},
        "rescale": {},
    }
    for key in keys():
        meta, (*above, last) = key.field.metadata, key.path.split(".")
        beyond = meta["hi"] + 1 if meta["hi"] is not None else "strange" if meta["choices"] else []
        for wrong in ({}, {last: beyond}, {last + "_strange": 1}):
            data: dict[str, Any] = {
                "pe": "mac",
                "dataflow": "os",
                "array": {"rows": 2, "cols": 2},
                "params": {},
                **copy.deepcopy(around),
            }
            data |= {CHOSEN_BY[above[0]]: key.owners[0]} if key.owners else {}
            at = data
            for word in above:
                at = at[word]
            at |= wrong
            assert CONFIGURATION.is_valid(data) != bool(wrong), (key.path, wrong)


def test_pairs_that_are_not_offered_are_not_in_the_schema():
    data = {"pe": "mac", "dataflow": "os", "array": {"rows": 2, "cols": 2}}
    refused = [(name, flow) for name, cls in architectures().items() for flow in cls().not_offered]
    for pe, flow in refused:
        assert not CONFIGURATION.is_valid(data | {"pe": pe, "dataflow": flow})
    CONFIGURATION.validate(data)
