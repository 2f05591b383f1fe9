"""Y2: the deadline one person at a time, against openfisca-core with its trace on.

Each person is a situation of its own, as the library's web service takes them. It computes less
than we do: months from a start, then the days of one leave.
"""

from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from typing import Any

from benchmarks import Row, each
from benchmarks.saker import PER, lag_programmer
from core.rules import beregn_frist

IDS = ("Y2",)
Untyped = Any  # the library tells no types
PERSONER = 300
PERIODE = "2026-06"


def rows(_size: int) -> Iterator[Row]:
    """Yield the row."""
    saker = lag_programmer(PERSONER)
    yield Row(
        id="Y2",
        what="Frist med full logg, én person om gangen",
        yardstick="openfisca-core med sporing, regel i to trinn",
        goal=1 / 15,
        ours=partial(each, partial(beregn_frist, per=PER), saker),
        floor=partial(each, _openfisca(), range(PERSONER)),
        units=PERSONER,
    )


def _openfisca() -> Callable[[int], object]:
    """Give a calculation of one person's deadline in a system with two variables and inputs."""
    entities = import_module("openfisca_core.entities")
    builder = import_module("openfisca_core.simulations").SimulationBuilder
    person = entities.Entity("person", "persons", "", "")
    system = import_module("openfisca_core.taxbenefitsystems").TaxBenefitSystem([person])
    system.add_variables(*_variables(person))

    def calculate(nummer: int) -> object:
        values = {"start": f"2024-{nummer % 12 + 1:02d}-15", "maaneder": 24, "dager": nummer % 60}
        facts = {name: {PERIODE: value} for name, value in values.items()}
        simulation = builder().build_from_entities(system, {"persons": {"p": facts}})
        simulation.trace = True
        simulation.calculate("frist", PERIODE)
        return simulation.tracer.trees

    return calculate


def _variables(person: Untyped) -> list[type]:
    """Make the inputs, the basic deadline and the deadline, each a class as the library asks."""
    numpy = import_module("numpy")
    base = import_module("openfisca_core.variables").Variable
    month = import_module("openfisca_core.periods").DateUnit.MONTH

    def grunnfrist(persons: Untyped, period: Untyped) -> Untyped:
        start = persons("start", period)
        maaned = start.astype("datetime64[M]")
        dag = start - maaned.astype("datetime64[D]")
        return (maaned + persons("maaneder", period)).astype("datetime64[D]") + dag

    def frist(persons: Untyped, period: Untyped) -> Untyped:
        dager = persons("dager", period).astype("timedelta64[D]")
        return numpy.asarray(persons("grunnfrist", period), "datetime64[D]") + dager

    def variable(name: str, type_: type, formula: object = None) -> type:
        body = {"value_type": type_, "entity": person, "definition_period": month, "label": name}
        return type(name, (base,), body | ({"formula": formula} if formula else {}))

    date = import_module("datetime").date
    return [
        variable("start", date),
        variable("maaneder", int),
        variable("dager", int),
        variable("grunnfrist", date, grunnfrist),
        variable("frist", date, frist),
    ]
