"""Exercises on their way from the files to the database, with zones and cautions."""

from collections.abc import Mapping
from typing import Any

from routines.domain.catalogue import Variation
from routines.domain.editorial import Content, ExerciseContent
from routines.models import Caution, Exercise, ExerciseZone
from routines.services.loading.shelf import Document, Shelf, Stored

# Fields that a document and a row have under the same name and in the same shape.
FIELDS = (
    *("name", "aka", "kind", "level", "family", "pattern", "position", "floor_free"),
    *("equipment", "equipment_optional", "equipment_note", "targets", "per_side", "alternating"),
    *("setup_seconds", "dose_mode", "dose_minimum", "dose_typical", "dose_maximum"),
    *("tempo_go", "tempo_hold", "tempo_back", "start", "end", "steps", "cue", "breathing"),
    *("feel", "mistakes", "easier_text", "harder_text", "why", "evidence_note", "sources"),
)
LINKS = ("easier", "harder")


class ExerciseShelf(Shelf):
    """Exercises; their easier and harder forms are exercises too."""

    name = "exercise"

    def in_files(self, content: Content) -> dict[str, Document]:
        """Return every exercise of the files."""
        return {slug: _from_files(each) for slug, each in content.exercises.items()}

    def in_database(self) -> dict[str, Stored]:
        """Return every exercise of the database. Three queries."""
        rows = list(Exercise.objects.with_details())
        slugs = {row.pk: row.slug for row in rows}
        return {row.slug: Stored(_from_row(row, slugs=slugs), row.loaded) for row in rows}

    def write(self, documents: Mapping[str, Document]) -> None:
        """Write the exercises, then what points to them. Seven queries at most."""
        Exercise.objects.bulk_create(
            [
                Exercise(slug=slug, loaded=document, **{name: document[name] for name in FIELDS})
                for slug, document in documents.items()
            ],
            update_conflicts=True,
            unique_fields=["slug"],
            update_fields=[*FIELDS, "loaded"],
        )
        rows = {row.slug: row for row in Exercise.objects.only("slug")}
        written = [rows[slug] for slug in documents]
        for row in written:
            row.easier = rows.get(str(documents[row.slug]["easier"]))
            row.harder = rows.get(str(documents[row.slug]["harder"]))
        Exercise.objects.bulk_update(written, LINKS)
        for part in (ExerciseZone, Caution):
            part.objects.filter(exercise__in=written).delete()
        ExerciseZone.objects.bulk_create(
            zone for row in written for zone in _zones(row, document=documents[row.slug])
        )
        Caution.objects.bulk_create(
            caution for row in written for caution in _cautions(row, document=documents[row.slug])
        )


def _zones(row: Exercise, *, document: Document) -> list[ExerciseZone]:
    weights: Any = document["zones"]
    side_means: Any = document["side_means"]
    return [
        ExerciseZone(exercise=row, zone=zone, weight=weight, side_means=side_means.get(zone, ""))
        for zone, weight in weights.items()
    ]


def _cautions(row: Exercise, *, document: Document) -> list[Caution]:
    cautions: Any = document["cautions"]
    return [
        Caution(exercise=row, limit=limit, action=action, note=note)
        for limit, action, note in cautions
    ]


def _from_row(row: Exercise, *, slugs: Mapping[int, str]) -> Document:
    zones = list(row.zones.all())
    return {
        **{name: getattr(row, name) for name in FIELDS},
        "equipment": sorted(row.equipment),
        "targets": sorted(row.targets),
        "zones": {each.zone: each.weight for each in zones},
        "side_means": {each.zone: each.side_means for each in zones if each.side_means},
        "cautions": [[each.limit, each.action, each.note] for each in row.cautions.all()],
        "easier": slugs.get(row.easier_id or 0),
        "harder": slugs.get(row.harder_id or 0),
    }


def _from_files(content: ExerciseContent) -> Document:
    exercise = content.exercise
    same = ("name", "level", "family", "pattern", "position", "floor_free")
    told = ("equipment_note", "cue", "breathing", "feel", "why", "evidence_note", "start", "end")
    lists = ("aka", "equipment_optional", "steps", "mistakes", "sources")
    return {
        **{name: getattr(exercise, name) for name in same},
        **{name: getattr(content, name) for name in told},
        **{name: list(getattr(content, name)) for name in lists},
        "kind": exercise.kind.value,
        "equipment": sorted(exercise.equipment),
        "targets": sorted(exercise.targets),
        "per_side": exercise.per_side,
        "alternating": exercise.alternating,
        "setup_seconds": exercise.setup_seconds,
        "zones": {zone.value: float(weight) for zone, weight in exercise.zones.items()},
        "side_means": {zone.value: text for zone, text in exercise.side_means.items()},
        "cautions": [[each.limit, each.action.value, each.note] for each in exercise.cautions],
        **_dose_from_files(content),
        **_variation("easier", variation=exercise.easier),
        **_variation("harder", variation=exercise.harder),
    }


def _dose_from_files(content: ExerciseContent) -> Document:
    dose = content.exercise.dose
    return {
        "dose_mode": dose.mode.value,
        "dose_minimum": dose.minimum,
        "dose_typical": dose.typical,
        "dose_maximum": dose.maximum,
        "tempo_go": dose.tempo.go if dose.tempo else None,
        "tempo_hold": dose.tempo.hold if dose.tempo else None,
        "tempo_back": dose.tempo.back if dose.tempo else None,
    }


def _variation(name: str, *, variation: Variation | None) -> Document:
    return {
        f"{name}_text": variation.text if variation else "",
        name: variation.exercise if variation else None,
    }
