"""What a template may say: fields, if and for over known lists, and nothing that runs.

The sandbox stops attacks on Python; this list stops what it lets through, such as loops without
end and texts without bounds, and it tells exactly which fields a template asks for.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from jinja2 import Environment, nodes
from jinja2.exceptions import TemplateSyntaxError

from core.letters.feil import Malfeil

FILTRE = frozenset({"dato", "upper", "lower", "default", "length"})
TESTER = frozenset({"defined", "none"})
LOEKKEFELT = frozenset({"first", "last", "index", "length"})
DYPESTE_LOEKKE = 2
FLEST_NODER = 20_000
LENGSTE_KONSTANT = 200

# Node by node: subclasses are not let in with their base.
_ENKLE = frozenset(
    {
        nodes.Template,
        nodes.Output,
        nodes.TemplateData,
        nodes.If,
        nodes.Compare,
        nodes.Operand,
        nodes.And,
        nodes.Or,
        nodes.Not,
    }
)

Felter = Mapping[str, "Felter | None"]


@dataclass(frozen=True, slots=True)
class Omfang:
    """The names in reach at a place of the template, and how deep in loops it stands.

    A name stands for a table of fields, or for None: a plain value.
    """

    navn: Mapping[str, "Felter | None"]
    dybde: int = 0


def kontroller_uttrykk(
    kilde: str, miljoe: Environment, felter: Felter, lister: Mapping[str, "Felter | None"]
) -> tuple[str, ...]:
    """Check one part of a template against the allow-list and give its fields, first use first.

    `felter` is the tree of names that exist, `lister` those of its paths that are lists, with the
    fields of a row. Raises Malfeil that names what is wrong, with the text around it.
    """
    try:
        tre = miljoe.parse(kilde)
    except TemplateSyntaxError as feil:
        raise Malfeil(_syntaksmelding(kilde, feil)) from feil
    if sum(1 for _ in tre.find_all(nodes.Node)) > FLEST_NODER:
        raise Malfeil("Malen har for mange felt og vilkår. Del den i flere maler.")
    brukt = dict.fromkeys(_Leser(lister).les(tre, Omfang(felter)))
    return tuple(brukt)


def _syntaksmelding(kilde: str, feil: TemplateSyntaxError) -> str:
    linjer = kilde.splitlines()[max(feil.lineno - 1, 0) : feil.lineno]
    tekst = " ".join(_uten_tagger(linje) for linje in linjer)[:120].strip()
    return f"Malen har en skrivefeil i et felt eller vilkår, nær «{tekst}»."


def _uten_tagger(linje: str) -> str:
    return " ".join(bit.partition(">")[2] if ">" in bit else bit for bit in linje.split("<"))


class _Leser:
    """Walks the tree of a template; every node that is not named here is refused."""

    def __init__(self, lister: Mapping[str, "Felter | None"]) -> None:
        self._lister = lister

    def les(self, node: nodes.Node, omfang: Omfang) -> Iterator[str]:
        """Yield the fields that a node uses; Malfeil for what is not allowed."""
        if isinstance(node, nodes.Name | nodes.Getattr):
            yield self._felt(node, omfang)
        elif isinstance(node, nodes.For):
            yield from self._loekke(node, omfang)
        else:
            self._krev_tillatt(node)
            for barn in node.iter_child_nodes():
                yield from self.les(barn, omfang)

    def _krev_tillatt(self, node: nodes.Node) -> None:
        if isinstance(node, nodes.Const):
            tillatt = len(str(node.value)) <= LENGSTE_KONSTANT
        elif isinstance(node, nodes.Filter):
            faste = all(type(arg) is nodes.Const for arg in node.args)
            tillatt = node.name in FILTRE and faste and not _har_navngitte(node)
        elif isinstance(node, nodes.Test):
            tillatt = node.name in TESTER and not node.args and not _har_navngitte(node)
        else:
            tillatt = type(node) in _ENKLE
        if not tillatt:
            navn = getattr(node, "name", None) or type(node).__name__
            raise Malfeil(
                f"Malen bruker noe som ikke er tillatt («{navn}»). En mal kan ha felt, "
                f"{{% if %}}, {{% for %}} og filtrene {', '.join(sorted(FILTRE))}."
            )

    def _loekke(self, node: nodes.For, omfang: Omfang) -> Iterator[str]:
        if node.recursive or node.test or type(node.target) is not nodes.Name:
            raise Malfeil("Malen har en {% for %} som er for innviklet. Bruk {% for x in liste %}.")
        if omfang.dybde >= DYPESTE_LOEKKE:
            raise Malfeil(f"Malen har {{% for %}} i mer enn {DYPESTE_LOEKKE} nivåer.")
        sti = self._felt(node.iter, omfang)
        if sti not in self._lister:
            raise Malfeil(f"«{sti}» er ikke en liste og kan ikke stå i {{% for %}}.")
        yield sti
        navn = {**omfang.navn, node.target.name: self._lister[sti]}
        navn["loop"] = dict.fromkeys(LOEKKEFELT)
        for barn in (*node.body, *node.else_):
            yield from self.les(barn, Omfang(navn, omfang.dybde + 1))

    def _felt(self, node: nodes.Node, omfang: Omfang) -> str:
        ledd = list(_ledd(node))
        sti = ".".join(ledd)
        tabell: Felter | None = omfang.navn
        for navn in ledd:
            if tabell is None or navn not in tabell:
                raise Malfeil(_ukjent(sti, omfang.navn))
            tabell = tabell[navn]
        return sti


def _har_navngitte(node: nodes.Filter | nodes.Test) -> bool:
    return bool(node.kwargs or node.dyn_args or node.dyn_kwargs)


def _ledd(node: nodes.Node) -> Iterator[str]:
    if isinstance(node, nodes.Getattr):
        yield from _ledd(node.node)
        yield node.attr
    elif isinstance(node, nodes.Name) and node.ctx == "load":
        yield node.name
    else:
        raise Malfeil(
            f"Malen bruker noe som ikke er tillatt («{type(node).__name__}»). "
            "Et felt skrives {{ gruppe.felt }}."
        )


def _ukjent(sti: str, felter: Felter) -> str:
    naer = get_close_matches(sti, list(stier(felter)), n=1)
    forslag = f" Mente du «{naer[0]}»?" if naer else ""
    return f"Malen bruker feltet «{sti}», som ikke finnes.{forslag}"


def stier(felter: Felter, foran: str = "") -> Iterator[str]:
    """Yield the path of every value in a tree of fields."""
    for navn, under in felter.items():
        if under is None:
            yield f"{foran}{navn}"
        else:
            yield from stier(under, f"{foran}{navn}.")
