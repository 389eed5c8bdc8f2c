#!/usr/bin/env python3
"""An independent reckoning of what `analysis` says, in plain Python (3.10 or newer, nothing but its standard library).

It makes up attempts from a fixed seed, reckons every figure with `statistics` and `fractions`, and writes both to
`expected.json` beside itself, which `../independent.rs` holds the crate against. From the root of the repository:

    python3 analysis/tests/independent/reckon.py
"""

import json
import statistics
from fractions import Fraction
from pathlib import Path
from random import Random

TENTHS = 10


def share(attempt, questions, without=None):
    """The share of the points, as a fraction; none where nothing could be earned."""
    cells = [(q, a) for i, (q, a) in enumerate(zip(questions, attempt["asked"])) if a is not None and i != without]
    possible = sum(q["points"] * 1000 for q, _ in cells)
    return Fraction(sum(q["points"] * a["credit"] for q, a in cells), possible) if possible else None


def group_mean(rows, best):
    """The mean of `value` over the best or the lowest 27 %, where those who tie at the edge share what is left in it."""
    left = Fraction((len(rows) * 27 + 50) // 100)
    size = left
    total = Fraction(0)
    for level in sorted({score for score, _ in rows}, reverse=best):
        values = [value for score, value in rows if score == level]
        taken = min(left, len(values))
        total += statistics.mean([Fraction(value) for value in values]) * taken
        left -= taken
    return float(total / size)


def quartiles(values):
    lower, median, upper = statistics.quantiles(values, n=4, method="inclusive")
    return [lower, median, upper]


def correlation(pairs):
    left, right = zip(*pairs)
    if len(set(left)) == 1 or len(set(right)) == 1:
        return None
    return statistics.correlation([float(x) for x in left], [float(x) for x in right])


def question_figures(questions, attempts, place):
    question = questions[place]
    rows = [(share(a, questions), a["asked"][place], share(a, questions, place)) for a in attempts if a["asked"][place]]
    found = {
        "asked": len(rows),
        "answered": sum(cell["answered"] for _, cell, _ in rows),
        "right": sum(cell["credit"] == 1000 for _, cell, _ in rows),
    }
    if len(rows) < 30:
        return found | {"figures": None}
    credits = [Fraction(cell["credit"], 1000) for _, cell, _ in rows]
    options = []
    for option in range(question["options"]):
        chose = [(score, int(option in cell["chosen"])) for score, cell, _ in rows]
        options.append({
            "chosen": sum(value for _, value in chose),
            "upper": group_mean(chose, True),
            "lower": group_mean(chose, False),
        })
    scored = [(score, credit) for (score, _, _), credit in zip(rows, credits)]
    seconds = [cell["seconds"] for _, cell, _ in rows if cell["seconds"] is not None]
    return found | {"figures": {
        "difficulty": float(statistics.mean(credits)),
        "upper": group_mean(scored, True),
        "lower": group_mean(scored, False),
        "discrimination": correlation([(c, rest) for c, (_, _, rest) in zip(credits, rows) if rest is not None]),
        "options": options,
        "seconds": quartiles(seconds) if len(seconds) >= 30 else None,
    }}


def quiz_figures(questions, attempts):
    shares = [share(attempt, questions) for attempt in attempts]
    deviation = statistics.stdev([float(s) for s in shares])
    reliability = error = None
    if all(cell is not None for attempt in attempts for cell in attempt["asked"]):
        columns = [[q["points"] * a["asked"][i]["credit"] for a in attempts] for i, q in enumerate(questions)]
        totals = [sum(row) for row in zip(*columns)]
        k = len(columns)
        within = sum(statistics.pvariance(column) for column in columns)
        reliability = k / (k - 1) * (1 - within / statistics.pvariance(totals))
        error = deviation * (1 - reliability) ** 0.5 if reliability >= 0 else None
    scores = [0] * TENTHS
    for s in shares:
        scores[min(int(s * TENTHS), TENTHS - 1)] += 1
    return {
        "mean": float(statistics.mean(shares)),
        "deviation": deviation,
        "reliability": reliability,
        "error": error,
        "scores": scores,
        "seconds": quartiles([attempt["seconds"] for attempt in attempts]),
    }


def gain(pairs):
    before = [Fraction(b, p) for b, _, p in pairs]
    after = [Fraction(a, p) for _, a, p in pairs]
    gains = [a - b for a, b in zip(after, before)]
    mean_before, mean_after = statistics.mean(before), statistics.mean(after)
    spread = (statistics.stdev(map(float, before)) + statistics.stdev(map(float, after))) / 2
    return {
        "before": float(mean_before),
        "after": float(mean_after),
        "mean": float(statistics.mean(gains)),
        "deviation": statistics.stdev(map(float, gains)),
        "normalised": float((mean_after - mean_before) / (1 - mean_before)),
        "effect": float(mean_after - mean_before) / spread,
    }


def sheet(random, people, questions, draw, partial, timed):
    """Attempts of people of different ability. The third question is keyed wrong: the able choose another option."""
    attempts = []
    for _ in range(people):
        ability = random.random()
        drawn = set(random.sample(range(len(questions)), draw))
        asked = []
        for place, question in enumerate(questions):
            if place not in drawn:
                asked.append(None)
                continue
            able = random.random() < 0.15 + 0.7 * ability + (0.05 * place - 0.15)
            answered = random.random() > 0.04
            seconds = random.randint(5, 240) if timed and random.random() > 0.1 else None
            cell = {"credit": 0, "answered": answered, "chosen": [], "seconds": seconds}
            if answered and question["options"]:
                key = question["key"][0]
                wrong = [o for o in range(question["options"]) if o != key]
                meant = wrong[0] if place == 2 else key
                option = meant if able else random.choice([o for o in range(question["options"]) if o != meant])
                cell |= {"chosen": [option], "credit": 1000 * (option == key)}
            elif answered:
                cell["credit"] = random.choice([500, 750, 1000]) if able and partial else 1000 * able
            asked.append(cell)
        attempts.append({"asked": asked, "seconds": random.randint(120, 3600)})
    return attempts


def main():
    random = Random(20261126)

    def choices(points):
        return [{"points": p, "options": o, "key": [random.randrange(o)] if o else []} for p, o in points]

    plain = choices([(1, 4), (1, 4), (1, 4), (1, 3), (1, 2), (1, 5), (1, 4), (1, 4)])
    mixed = choices([(2, 4), (1, 3), (2, 4), (3, 0), (1, 2), (5, 0)])
    sheets = {
        "plain": (plain, sheet(random, 57, plain, 8, False, False)),
        "mixed": (mixed, sheet(random, 64, mixed, 6, True, True)),
        "drawn": (mixed, sheet(random, 45, mixed, 4, True, True)),
    }
    pairs = []
    for _ in range(41):
        before = random.randint(2, 17)
        pairs.append([before, min(20, max(0, before + random.randint(-3, 9))), 20])
    expected = {
        "sheets": {
            name: {
                "questions": questions,
                "attempts": attempts,
                "quiz": quiz_figures(questions, attempts),
                "expected": [question_figures(questions, attempts, place) for place in range(len(questions))],
            }
            for name, (questions, attempts) in sheets.items()
        },
        "gain": {"pairs": pairs, "expected": gain(pairs)},
    }
    text = json.dumps(expected, sort_keys=True)
    # A line for each attempt, so that a change can be read.
    text = text.replace('{"asked": [', '\n{"asked": [')
    Path(__file__).with_name("expected.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
