"""One hour of `pass` as a roster and the acts of a simulate script."""
import json

CRITERIA = ("promises", "transfer", "verbatim", "composure")
PEOPLE = (("Zoë Berg", "Łukasz Nowak"), ("Nguyễn An", "王芳"), ("Ada Holm", "Ben Okoro"), ("Mia Ruiz", "Jon Frey"),
          ("Lea Brandt", "Tom Hale"), ("Ivo Lind", "Sara Vik"), ("Omar Aziz", "Nina Roth"), ("Eva Dahl", "Max Kern"))


def roster(pairs=8):
    rows = ["ae\tcsm\taccount\tchampion\tamount\tclosed\tcoach\tpromises"]
    for number, (ae, csm) in enumerate(PEOPLE[:pairs], 1):
        rows.append(f"{ae}\t{csm}\tAccount {number}\tChampion {number}\t${number}2,000\t2026-11-0{number}\tAnna Coach\t"
                    f"the report, by 31 March")
    return "\n".join(rows) + "\n"


def round_acts(number, at, pairs):
    yield at, {"do": "start_round", "round": number}
    if number == 1:
        for pair in range(1, pairs + 1):
            yield at + 20, {"do": "count", "cue": "asks", "pair": pair}
    if number == 2:
        yield at + 40, {"do": "deal", "cue": "leaving"}
    for pair in range(1, pairs + 1):
        for column, criterion in enumerate(CRITERIA):
            points = 2 + (pair + number + column) % 4
            yield at + 200, {"do": "score", "round": number, "pair": pair, "criterion": criterion, "points": points}
    yield at + 290, {"do": "end_round"}
    yield at + 295, {"do": "reveal", "round": number}


def acts(pairs=8):
    """(seconds, act) in the order of time."""
    yield 0, {"do": "start"}
    yield 60, {"do": "next"}
    for number, text in enumerate(("SSO was promised", "nobody wrote it down", "the champion left"), 1):
        yield 60 + 20 * number, {"do": "answer", "question": "heard-second", "text": text}
    yield 300, {"do": "go", "section": 2}
    yield 600, {"do": "pause"}
    yield 660, {"do": "resume"}
    yield 1200, {"do": "go", "section": 3}
    for pair in range(1, pairs + 1):
        yield 1200 + pair * 100, {"do": "start_reading", "script": "a", "pair": pair}
        yield 1284 + pair * 100, {"do": "stop_reading"}
    yield 2100, {"do": "go", "section": 4}
    for number in (1, 2, 3):
        yield from round_acts(number, 1800 + number * 300, pairs)
    yield 3000, {"do": "go", "section": 5}
    yield 3300, {"do": "go", "section": 6}
    for artifact in ("doc-template", "attendance-rule", "escalation-tree", "joint-goal", "drill-schedule"):
        yield 3310, {"do": "artifact", "artifact": artifact, "who": "Anna", "where": "CRM"}
    yield 3320, {"do": "tier", "tier": 1, "person": "Łukasz Nowak", "phone": "555 0100"}
    yield 3330, {"do": "goal", "text": "Keep every logo"}
    for pair in range(1, pairs + 1):
        yield 3335 + 2 * pair, {"do": "commitment", "pair": pair, "commitment": "first-handoff", "owner": PEOPLE[pair - 1][0]}
        yield 3336 + 2 * pair, {"do": "hand_in", "pair": pair, "what": "packet"}
    yield 3400, {"do": "keep", "percent": 60}
    yield 3500, {"do": "undo"}
    yield 3510, {"do": "keep", "percent": 65}
    yield 3600, {"do": "finish"}


def script(pairs=8):
    """Lines of a script, each act with an id of its own."""
    return [json.dumps({"at": at, "id": f"line-{n}", **act}, ensure_ascii=False)
            for n, (at, act) in enumerate(acts(pairs), 1)]
