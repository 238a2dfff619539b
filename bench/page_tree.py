#!/usr/bin/env python3
"""Writes a tree of Markdown pages with diagrams, as a documentation build has it: PAGES pages in folders
of 25, two diagrams in each, of which a tenth are large. The same arguments write the same bytes.

    bench/page_tree.py DIR [PAGES]
"""
import pathlib
import random
import sys


def flowchart(chance, nodes):
    lines = ["flowchart " + chance.choice(["TD", "LR"])]
    for node in range(1, nodes):
        label = chance.choice(["Read the order", "Check stock", "Ask the customer", "Ship", "Bill"])
        link = chance.choice(["-->", "-.->", "-->|yes|", "-->|no|"])
        lines.append(f"  n{chance.randrange(node)} {link} n{node}[\"{label} {node}\"]")
    return lines


def sequence(chance, messages):
    people = ["Client", "Gateway", "Orders", "Stock", "Billing"]
    lines = ["sequenceDiagram"]
    for message in range(messages):
        sender, receiver = chance.sample(people, 2)
        lines.append(f"  {sender}->>{receiver}: message {message} of many")
    return lines


def fence(chance):
    size = 60 if chance.random() < 0.1 else chance.randrange(5, 20)
    lines = chance.choice([flowchart, sequence])(chance, size)
    return "\n".join(["```mermaid", *lines, "```"])


def page(chance, number):
    words = " ".join(chance.choice(["order", "stock", "bill", "ship"]) for _ in range(120))
    return f"# Page {number}\n\n{words}\n\n{fence(chance)}\n\n{words}\n\n{fence(chance)}\n\n{words}\n"


def main():
    top = pathlib.Path(sys.argv[1])
    pages = int(sys.argv[2]) if len(sys.argv) > 2 else 500
    chance = random.Random(8)
    for number in range(pages):
        folder = top / f"part{number // 25:02}"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"page{number:03}.md").write_text(page(chance, number), encoding="utf-8")


main()
