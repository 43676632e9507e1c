"""Reads events, one JSON text a line, and tells what the rules made of them, and the seconds of processor time that each
round takes over all of them: from the text on, and of the rules alone."""

import json
import sys
import time

from rules import RULES, context


def ask(event, found):
    for rule in RULES:
        if rule.rule(event):
            severity = rule.severity(event)
            made = (rule.title(event), "|".join(str(part) for part in rule.group(event)), context(event))
            found[severity] = found.get(severity, 0) + (1 if made else 0)


def from_text(lines):
    found = {}
    for line in lines:
        ask(json.loads(line), found)
    return found


def alone(events):
    found = {}
    for event in events:
        ask(event, found)
    return found


def timed(work, rounds):
    work()
    seconds = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        seconds.append(time.process_time() - start)
    return seconds


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        lines = file.read().splitlines()
    rounds = int(sys.argv[2])
    seconds = timed(lambda: from_text(lines), rounds)
    events = [json.loads(line) for line in lines]
    print(
        json.dumps(
            {
                "seconds": seconds,
                "rulesAlone": timed(lambda: alone(events), rounds),
                "found": from_text(lines),
            }
        )
    )


main()
