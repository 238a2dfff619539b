"""Asks every renderer in turn, round by round, so that a slow minute of the machine slows all of them."""
import re
import select
import shutil
import statistics
import subprocess

from install import BEAUTIFUL, BUILD, CRATES, MERMAID, MERMAID_12, MERMAID_CLI, MERMAN, NPM, OURS, RENDERER

# A renderer that takes longer than this for a text is not asked for it again (nanoseconds),
TOO_LONG = 3_000_000_000
# and is ended when it takes longer than this (seconds).
MUCH_TOO_LONG = 20


class Warm:
    """A process that has started already and draws what it is asked to."""

    def __init__(self, name, command, folder=None):
        self.name = name
        self.command, self.folder = [str(word) for word in command], folder
        self.start()

    def start(self):
        self.process = subprocess.Popen(self.command, cwd=self.folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=subprocess.DEVNULL, text=True)

    def ask(self, text_file, milliseconds, svg_file):
        """(median, least) in nanoseconds, or what went wrong; then it is as new."""
        answer = self.answer(text_file, milliseconds, svg_file)
        if answer is None:
            self.process.kill()
            self.process.communicate()
            self.start()
            return f"more than {MUCH_TOO_LONG} s"
        words = answer.split()
        if len(words) == 2 and words[0] != "error":
            return int(words[0]), int(words[1])
        if self.process.poll() is not None:
            self.start()
        return " ".join(words[1:]) or "it ended"

    def answer(self, text_file, milliseconds, svg_file):
        try:
            print(text_file, milliseconds, svg_file, file=self.process.stdin, flush=True)
            if not select.select([self.process.stdout], [], [], MUCH_TOO_LONG)[0]:
                return None
            return self.process.stdout.readline()
        except OSError:
            return ""

    def end(self):
        self.process.communicate()


def warm_renderers():
    commands = {
        "mmdc-cpp": ([OURS / "bench" / "mmdc-bench-warm"], None),
        f"mermaid-rs-renderer {RENDERER}": ([CRATES / "warm/release/warm-mermaid-rs-renderer"], None),
        f"merman {MERMAN}": ([CRATES / "warm/release/warm-merman"], None),
        f"beautiful-mermaid {BEAUTIFUL}": (["node", "beautiful_mermaid.mjs"], NPM),
        f"Mermaid {MERMAID}": (["node", "mermaid.mjs", "mermaid"], NPM),
        f"Mermaid {MERMAID_12}": (["node", "mermaid.mjs", "mermaid-12"], NPM),
    }
    started = []
    for name, (command, folder) in commands.items():
        try:
            started.append(Warm(name, command, folder))
        except OSError as error:
            print(f"not measured: {name}: {error}")
    return started


def cold_commands(text, svg):
    """What draws the file `text` into `svg`, each in a process of its own."""
    commands = {
        "an empty process": [OURS / "bench" / "mmdc-bench-empty"],
        "mmdc-cpp": [OURS / "mmdc-cpp", text, "-o", svg],
        f"mmdr {RENDERER}": [CRATES / "bin/mmdr", "-i", text, "-o", svg, "-e", "svg"],
        f"merman-cli {MERMAN}": [CRATES / "bin/merman-cli", "render", text, "--output", svg],
        f"mmdc {MERMAID_CLI}": ["node", NPM / "node_modules/.bin/mmdc", "-q", "-p", NPM / "browser.json", "-i", text,
                                "-o", svg],
        "dot, layout alone": ["dot", "-Tplain", text.with_suffix(".dot")],
    }
    return {name: command for name, command in commands.items() if shutil.which(command[0])}


def run_cold(command, milliseconds):
    """(median, least) in nanoseconds and the peak in kilobytes, or what went wrong."""
    starter = [OURS / "bench" / "mmdc-bench-cold", milliseconds, *command]
    try:
        ended = subprocess.run([str(word) for word in starter], capture_output=True, text=True, timeout=MUCH_TOO_LONG)
    except subprocess.TimeoutExpired:
        return f"more than {MUCH_TOO_LONG} s"
    figures = [int(word) for word in ended.stdout.split()]
    return figures if ended.returncode == 0 and len(figures) == 3 else "it failed"


def missing_words(svg, words):
    """How many of the words are not in the picture."""
    letters = re.sub(r"<[^>]*>|\s+", "", svg.replace("&#160;", " "))
    return sum(word not in letters for word in words)


def text_files(texts):
    folder = BUILD / "texts"
    folder.mkdir(parents=True, exist_ok=True)
    for text in texts:
        yield text, text.write(folder)


def svg_file(file, renderer):
    folder = BUILD / "pictures" / renderer.replace(" ", "-")
    folder.mkdir(parents=True, exist_ok=True)
    return folder / f"{file.stem}.svg"


def summary(samples):
    return {"median": statistics.median(median for median, _ in samples), "least": min(least for _, least in samples)}


def is_enough(taken):
    return bool(taken) and taken[-1][0] > TOO_LONG


def measure_warm_text(text, file, renderers, rounds, milliseconds):
    samples = {renderer.name: [] for renderer in renderers}
    errors = {}
    for round_ in range(rounds + 1):
        for renderer in renderers:
            taken = samples[renderer.name]
            if renderer.name in errors or is_enough(taken):
                continue
            answer = renderer.ask(file, milliseconds, svg_file(file, renderer.name))
            if isinstance(answer, str):
                errors[renderer.name] = answer
                continue
            if round_ == 1:
                taken.clear()  # The one before was there to get warm.
            taken.append(answer)
    cells = {name: {"error": error} for name, error in errors.items()}
    for name, taken in samples.items():
        if taken and name not in errors:
            svg = svg_file(file, name).read_text(encoding="utf-8")
            cells[name] = {**summary(taken), "bytes": len(svg.encode()), "missing": missing_words(svg, text.words)}
    return cells


def measure_warm(texts, rounds, milliseconds):
    renderers = warm_renderers()
    cells = {}
    for text, file in text_files(texts):
        print(f"warm: {text.name}", flush=True)
        cells[text.name] = measure_warm_text(text, file, renderers, rounds, milliseconds)
    for renderer in renderers:
        renderer.end()
    return cells


def measure_cold_text(file, has_dot, rounds, milliseconds):
    samples, errors = {}, {}
    for _ in range(rounds):
        for name, command in cold_commands(file, file.with_suffix(".cold.svg")).items():
            if name in errors or is_enough(samples.get(name)) or (name.startswith("dot") and not has_dot):
                continue
            figures = run_cold(command, milliseconds)
            if isinstance(figures, str):
                errors[name] = figures
            else:
                samples.setdefault(name, []).append(figures)
    cells = {name: {"error": error} for name, error in errors.items()}
    for name, taken in samples.items():
        if name not in errors:
            cells[name] = {**summary([figures[:2] for figures in taken]), "peak": max(figures[2] for figures in taken)}
    return cells


def measure_cold(texts, rounds, milliseconds):
    cells = {}
    for text, file in text_files(texts):
        print(f"cold: {text.name}", flush=True)
        cells[text.name] = measure_cold_text(file, bool(text.dot), rounds, milliseconds)
    return cells
