"""What was measured, as tables in docs/performance.md."""
import datetime
import math
import os
import pathlib
import re
import shutil
import subprocess

from install import BUILD, CRATES, NPM, OURS, TOP

PAGE = TOP / "docs" / "performance.md"
BEGIN, END = "<!-- peers: begin -->", "<!-- peers: end -->"
OURSELVES = "mmdc-cpp"
EMPTY = "an empty process"


def machine():
    """The processor and its cores: nothing that says whose it is."""
    info = pathlib.Path("/proc/cpuinfo").read_text(encoding="utf-8")
    model = re.search(r"model name\s*:\s*(.*)", info)
    return f"{os.cpu_count()} cores of {model.group(1) if model else 'an unknown processor'}"


def significant(value):
    """Three digits, without an exponent."""
    if value <= 0:
        return "0"
    decimals = 2 - math.floor(math.log10(value))
    return f"{round(value, decimals):.{min(max(0, decimals), 3)}f}"


def table(heads, rows):
    lines = ["| " + " | ".join(heads) + " |", "|---|" + "--:|" * (len(heads) - 1)]
    return lines + ["| " + " | ".join(row) + " |" for row in rows]


def names_in(cells):
    """In the order in which they were measured, ourselves first."""
    names = dict.fromkeys(name for row in cells.values() for name in row)
    return sorted(names, key=lambda name: (name != OURSELVES, name != EMPTY))


def time_cell(name, cell, ours, which):
    if cell is None:
        return ""
    if "error" in cell:
        return cell["error"] if cell["error"].startswith("more than") else "fails"
    ratio = f" ({significant(cell[which] / ours)}×)" if ours and cell[which] != ours else ""
    less = f", {cell['missing']} words less" if cell.get("missing") else ""
    text = f"{significant(cell[which] / 1e6)}{ratio}{less}"
    return f"**{text}**" if ours and cell[which] < ours and name != EMPTY else text


def ratios(cells, name, which):
    return [row[name][which] / row[OURSELVES][which] for row in cells.values()
            if name in row and which in row[name] and which in row.get(OURSELVES, {})]


def ratio_rows(cells, names, which):
    rows = []
    for title, of in [("geometric mean", lambda r: math.exp(sum(map(math.log, r)) / len(r))), ("least", min), ("most", max)]:
        row = [title]
        for name in names:
            found = ratios(cells, name, which)
            row.append("" if name == OURSELVES or not found else f"{significant(of(found))}×")
        rows.append(row)
    return rows


def time_table(cells, names, which):
    rows = []
    for text, row in cells.items():
        ours = row.get(OURSELVES, {}).get(which)
        rows.append([text, *(time_cell(name, row.get(name), ours, which) for name in names)])
    return table(["ms", *names], rows + ratio_rows(cells, names, which))


def size_table(cells, names):
    rows = []
    for text, row in cells.items():
        ours = row.get(OURSELVES, {}).get("bytes")
        row_cells = []
        for name in names:
            size = row.get(name, {}).get("bytes")
            ratio = f" ({significant(size / ours)}×)" if size and ours and name != OURSELVES else ""
            row_cells.append(f"{size:,}{ratio}" if size else "")
        rows.append([text, *row_cells])
    return table(["bytes", *names], rows + ratio_rows(cells, names, "bytes"))


def memory_table(cells, names):
    rows = [[text, *(f"{row[name]['peak'] / 1024:.1f}" if "peak" in row.get(name, {}) else "" for name in names)]
            for text, row in cells.items()]
    return table(["MiB", *names], rows)


def stripped_size(file):
    copy = BUILD / "stripped"
    subprocess.run(["strip", "-o", str(copy), str(file)], check=True)
    return copy.stat().st_size


def folder_size(folder):
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file() and not file.is_symlink())


def program_table():
    programs = {"mmdc-cpp": OURS / "mmdc-cpp", "mmdc-cpp-cairo, for PNG, PDF and other scripts": OURS / "mmdc-cpp-cairo",
                "mmdr": CRATES / "bin/mmdr", "merman-cli": CRATES / "bin/merman-cli"}
    rows = [[name, f"{stripped_size(file):,}"] for name, file in programs.items() if file.exists()]
    script = NPM / "node_modules/mermaid/dist/mermaid.min.js"
    if script.exists():
        rows.append(["mermaid.min.js, without the browser that it needs", f"{script.stat().st_size:,}"])
    browser = shutil.which("chromium") and pathlib.Path("/usr/lib/chromium")
    if browser and browser.exists():
        rows.append(["Chromium", f"{folder_size(browser):,}"])
    return table(["program, stripped", "bytes"], rows)


def notes(failed, warm):
    lines = [f"Not measured: {name} ({reason})." for name, reason in failed.items()]
    for text, row in warm.items():
        lines += [f"{name} fails on {text}: {cell['error'][:120]}." for name, cell in row.items()
                  if "error" in cell and not cell["error"].startswith("more than")]
    return [line for note in lines for line in ("", note)]


def tables(results):
    which = results["which"]
    warm, cold = results["warm"], results["cold"]
    warm_names, cold_names = names_in(warm), names_in(cold)
    title = "Medians" if which == "median" else "The least"
    return [
        f"{results['date']}, {results['machine']}; {results['rounds']} interleaved rounds. {title} in milliseconds; in brackets",
        "how many times what mmdc-cpp takes. Bold is faster than mmdc-cpp; `words less` are words of the text that the picture lacks.",
        "", "### Warm", "", "The same process draws again and again.", "", *time_table(warm, warm_names, which),
        "", "### Cold", "", "A process for each drawing, from its start to its end.", "", *time_table(cold, cold_names, which),
        "", "### Bytes of the SVG", "", *size_table(warm, warm_names),
        "", "### Peak memory", "", "Of a process of the command; of `mmdc` its largest one.", "", *memory_table(cold, cold_names),
        "", "### Programs", "", *program_table(), *notes(results["failed"], warm),
    ]


def new_results(failed, warm, cold, rounds, which):
    return {"date": datetime.date.today().isoformat(), "machine": machine(), "rounds": rounds, "which": which,
            "failed": failed, "warm": warm, "cold": cold}


def write_page(results):
    page = PAGE.read_text(encoding="utf-8")
    before, rest = page.split(BEGIN)
    after = rest.split(END)[1]
    PAGE.write_text("\n".join([before + BEGIN, "", *tables(results), "", END + after]), encoding="utf-8")
