"""Laptops of Anki, told on standard input what to do. A row is a note of one card; each laptop has a collection on disk."""

import json
import pathlib
import shutil
import sys
import time

from anki.collection import AddNoteRequest, Collection
from anki.sync_pb2 import SyncCollectionResponse

FIELDS = ["id", "name", "cvr", "address", "postcode", "town", "phone", "note"]
folder = pathlib.Path(sys.argv[1]) / "laptops"


class Laptop:
    made = 0

    def __init__(self):
        Laptop.made += 1
        place = folder / str(Laptop.made)
        place.mkdir(parents=True)
        self.col = Collection(str(place / "collection.anki2"))
        self.notes = {}

    def way(self, url):
        # Logging in is not timed: a laptop does that once.
        return self.col.sync_login("anna", "anna", url)

    def goes(self, way):
        """There and back; the whole file when they have nothing in common yet."""
        came = self.col.sync_collection(way, False)
        whole = SyncCollectionResponse
        if came.required in (whole.FULL_UPLOAD, whole.FULL_DOWNLOAD, whole.FULL_SYNC):
            upload = came.required != whole.FULL_DOWNLOAD
            self.col.close_for_full_sync()
            self.col.full_upload_or_download(auth=way, server_usn=came.server_media_usn, upload=upload)
            self.col.reopen(after_full_sync=True)

    def kind(self):
        models = self.col.models
        there = models.by_name("company")
        if not there:
            there = models.new("company")
            for field in FIELDS:
                models.add_field(there, models.new_field(field))
            card = models.new_template("card")
            card["qfmt"], card["afmt"] = "{{name}}", "{{phone}}"
            models.add_template(there, card)
            models.add_dict(there)
            there = models.by_name("company")
        return there

    def write(self, rows):
        kind, deck, added = self.kind(), self.col.decks.id("Default"), []
        for row, fields in rows:
            note = self.col.new_note(kind)
            note.fields = [row] + [fields[field] for field in FIELDS[1:]]
            added.append(AddNoteRequest(note, deck))
        self.col.add_notes(added)
        self.notes.update((request.note.fields[0], request.note.id) for request in added)

    def rewrite(self, rows):
        changed = []
        for row, phone in rows:
            note = self.col.get_note(self.notes[row])
            note["phone"] = phone
            changed.append(note)
        self.col.update_notes(changed)


def timed(work):
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1e3


first = Laptop()
newest = first
ready = False


def begin(url):
    """The kind of the notes goes there before anything is timed: a new one makes the whole file go."""
    global ready
    if not ready:
        first.kind()
        first.goes(first.way(url))
        ready = True
    return first.way(url)


def create(url, rows):
    way = begin(url)
    first.write(rows)
    return {"ms": timed(lambda: first.goes(way))}


def edit(url, rows):
    way = begin(url)
    first.rewrite(rows)
    return {"ms": timed(lambda: first.goes(way))}


def fill(url, rows):
    first.write(rows)
    return {"ms": 0}


def filled(url, _):
    return {"ms": timed(lambda: first.goes(first.way(url)))}


def first_pull(url, _):
    global newest
    newest = Laptop()
    way = newest.way(url)
    ms = timed(lambda: newest.goes(way))
    return {"ms": ms, "rows": newest.col.note_count()}


def nothing(url, _):
    way = newest.way(url)
    return {"ms": timed(lambda: newest.goes(way))}


def visible(url, rows):
    up, down, times = first.way(url), newest.way(url), []
    for row, phone in rows:
        first.rewrite([(row, phone)])

        def both():
            first.goes(up)
            newest.goes(down)

        times.append(timed(both))
        assert newest.col.get_note(first.notes[row])["phone"] == phone
    return {"ms": times}


def back(url, _):
    return {"ms": None}


acts = {act.__name__: act for act in (create, edit, fill, filled, first_pull, nothing, visible, back)}
for line in sys.stdin:
    asked = json.loads(line)
    print(json.dumps(acts[asked["do"]](asked["url"], asked["with"])), flush=True)
shutil.rmtree(folder, ignore_errors=True)
