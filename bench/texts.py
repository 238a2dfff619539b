#!/usr/bin/env python3
"""The texts that are drawn by tools/bench and bench/peers: the same ones on every machine.

    bench/texts.py FOLDER     writes them as FOLDER/NAME.mmd, and as NAME.dot for graphviz where that can draw them
"""
import argparse
import pathlib
import random

STEPS = ["Read the order", "Check stock", "Ask the customer", "Reserve", "Send the bill", "Ship",
         "Wait for payment", "Write to the ledger", "Retry", "Tell the warehouse"]
PEOPLE = ["Client", "Gateway", "Orders", "Stock", "Billing", "Ledger", "Mail"]
EXAMPLES = pathlib.Path(__file__).parents[1] / "docs" / "examples"


class Text:
    """`words` are those that a picture has to show; `dot` is the same graph for graphviz, if it is one."""

    def __init__(self, name, mermaid, words, dot=None):
        self.name, self.mermaid, self.words, self.dot = name, mermaid, words, dot

    def write(self, folder):
        """The .mmd file that it is in then."""
        file = folder / f"{self.name.replace(' ', '-')}.mmd"
        file.write_text(self.mermaid, encoding="utf-8")
        if self.dot:
            file.with_suffix(".dot").write_text(self.dot, encoding="utf-8")
        return file


def flowchart(name, labels, edges, direction="TD", groups=()):
    """`labels` are those of the nodes, `edges` are (from, to, label or None); `groups` are ranges of nodes."""
    lines = [f"flowchart {direction}"]
    dot = ["digraph {", f"rankdir={'LR' if direction == 'LR' else 'TB'}; node [shape=box]"]
    words = []
    grouped = set()
    for number, group in enumerate(groups):
        title = f"Part {number}"
        lines += [f"  subgraph g{number}[\"{title}\"]", *(f"    n{node}[\"{labels[node]}\"]" for node in group), "  end"]
        dot.append(f"subgraph cluster_{number} {{ label=\"{title}\"; {' '.join(f'n{node}' for node in group)} }}")
        words += title.split()
        grouped.update(group)
    for node, label in enumerate(labels):
        if node not in grouped:
            lines.append(f"  n{node}[\"{label}\"]")
        dot.append(f"n{node} [label=\"{label}\"]")
        words += label.split()
    for tail, head, label in edges:
        lines.append(f"  n{tail} -->{f'|{label}|' if label else ''} n{head}")
        dot.append(f"n{tail} -> n{head} [label=\"{label or ''}\"]")
        words += label.split() if label else []
    return Text(name, "\n".join(lines) + "\n", words, "\n".join(dot) + "\n}\n")


def steps(count):
    return [f"{STEPS[number % len(STEPS)]} {number}" for number in range(count)]


def tree_with_shortcuts(name, nodes, shortcuts, direction="TD", groups=()):
    chance = random.Random(name)
    edges = [(chance.randrange(max(0, node - 8), node), node, chance.choice(["yes", "no", None, None])) for node in range(1, nodes)]
    for _ in range(shortcuts):
        tail = chance.randrange(nodes - 1)
        edges.append((tail, chance.randrange(tail + 1, min(nodes, tail + 30)), None))
    return flowchart(name, steps(nodes), edges, direction, groups)


def wide(name, leaves):
    labels = ["Start", *steps(leaves), "Finish"]
    edges = [(0, leaf, None) for leaf in range(1, leaves + 1)]
    edges += [(leaf, leaves + 1, None) for leaf in range(1, leaves + 1)]
    return flowchart(name, labels, edges)


def sequence(name, messages, has_blocks=True):
    chance = random.Random(name)
    people = PEOPLE[: 2 if messages < 5 else len(PEOPLE)]
    lines = ["sequenceDiagram", *(f"  participant {person}" for person in people)]
    words = list(people)
    for number in range(messages):
        sender, receiver = chance.sample(people, 2)
        label = f"{chance.choice(STEPS)} {number}"
        if has_blocks and number % 10 == 4:
            lines.append(f"  alt case {number}")
            words += ["case", str(number)]
        lines.append(f"  {sender}{chance.choice(['->>', '-->>'])}{receiver}: {label}")
        words += label.split()
        if has_blocks and number % 10 == 6:
            lines.append("  end")
        if has_blocks and number % 10 == 8:
            lines.append(f"  Note over {sender}: Remember {number}")
            words += ["Remember", str(number)]
    return Text(name, "\n".join(lines) + "\n", words)


def example(name, words):
    return Text(f"example {name}", (EXAMPLES / f"{name}.mmd").read_text(encoding="utf-8"), words.split())


def all_texts():
    return [
        flowchart("flowchart tiny", ["Start", "Stop"], [(0, 1, None)]),
        flowchart("flowchart small", ["Read", "Good?", "Keep", "Throw away"], [(0, 1, None), (1, 2, "yes"), (1, 3, "no")]),
        tree_with_shortcuts("flowchart medium", 40, 10),
        tree_with_shortcuts("flowchart large", 250, 100),
        tree_with_shortcuts("flowchart dense", 40, 120),
        tree_with_shortcuts("flowchart clustered", 100, 20, "LR", [range(start, start + 8) for start in range(0, 96, 8)]),
        wide("flowchart wide", 60),
        example("microservices", "API Gateway User Order Payment Service Database Message Queue"),
        sequence("sequence tiny", 1),
        sequence("sequence medium", 30),
        sequence("sequence long", 300),
        example("request", "Client API Service Database HTTP Request Process Query Data Return Processed Result Response"),
    ]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    folder = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    for text in all_texts():
        text.write(folder)


if __name__ == "__main__":
    main()
