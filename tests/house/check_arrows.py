#!/usr/bin/env python3
"""Checks that the folders of lib/ include each other only along the arrows of the architecture, that
each dependency has one door, and that no file outgrows its job."""
import pathlib
import re
import sys

ARROWS = {
    "base": set(),
    "source": {"base"},
    "json": {"base"},
    "config": {"source", "json", "base"},
    "theme": {"config", "base"},
    "text": {"base"},
    "icons": {"json", "base"},
    "math": {"text", "base"},
    "shapes": {"base"},
    "graph": {"base"},
    "scene": {"base"},
    "css": {"scene", "base"},
    "diagrams": {"source", "config", "theme", "text", "icons", "math", "shapes", "graph", "scene", "css", "base"},
    "svg": {"scene", "base"},
    "cairo": {"scene", "text", "base"},
    "api": {"base", "source", "config", "theme", "text", "icons", "math", "shapes", "graph", "scene", "css", "diagrams", "svg"},
    "markdown": {"base"},
}
DOORS = {
    r"boost/": re.compile(r"lib/source/|lib/diagrams/\w+/parse\w*\.[ch]pp"),
    r"yaml-cpp/": re.compile(r"lib/config/"),
    r"nlohmann/": re.compile(r"lib/json/|tools/mmdc-cpp/"),
    r"cmark": re.compile(r"lib/markdown/"),
    r"pugixml": re.compile(r"lib/(svg|icons)/"),
    r"xxhash": re.compile(r"tools/mmdc-cpp/cache\.cpp"),
    r"cairo(-\w+)?\.h|pango/|zlib\.h|hb(-\w+)?\.h": re.compile(r"lib/cairo/"),
}
INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]')
MAX_LINES = 500


def problems_of_include(path, target):
    """What is wrong with `path` including `target`, if anything."""
    parts = path.split("/")
    inner = target.split("/")
    if inner[0] == "lib":
        if parts[0] != "lib":
            yield "only the public headers may be included here"
        elif inner[1] != parts[1] and inner[1] not in ARROWS[parts[1]]:
            yield f"no arrow leads from {parts[1]} to {inner[1]}"
        elif parts[1] == inner[1] == "diagrams" and len(inner) > 3:
            is_card_in_table = path == "lib/diagrams/families.cpp" and inner[3] == "family.hpp"
            if parts[2] != inner[2] and not is_card_in_table:
                yield "families do not include each other"
    for door, allowed in DOORS.items():
        if re.match(door, target) and not allowed.match(path):
            yield f"<{target}> has its door elsewhere"


def problems(top):
    for folder in ("include", "lib", "tools/mmdc-cpp"):
        for file in sorted((top / folder).rglob("*.[ch]pp")):
            path = file.relative_to(top).as_posix()
            lines = file.read_text(encoding="utf-8").splitlines()
            generated = any("enerated" in line for line in lines[:3])
            if len(lines) > MAX_LINES and not generated:
                yield f"{path}:1: {len(lines)} lines; {MAX_LINES} are the most"
            for number, line in enumerate(lines, 1):
                if match := INCLUDE.match(line):
                    for problem in problems_of_include(path, match.group(1)):
                        yield f"{path}:{number}: {problem}"


found = list(problems(pathlib.Path(sys.argv[1])))
print("\n".join(found) if found else "the house is in order")
sys.exit(1 if found else 0)
