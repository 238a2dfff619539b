"""Installs and builds what is measured, into build/peers; what cannot be had is left out, with the reason."""
import os
import pathlib
import shutil
import subprocess

HERE = pathlib.Path(__file__).parent.resolve()
TOP = HERE.parents[1]
BUILD = TOP / "build" / "peers"
OURS = TOP / "build" / "bench"
NPM = BUILD / "npm"
CRATES = BUILD / "crates"
MERMAN, RENDERER = "0.9.3", "0.3.1"
# What the texts need: it is built in minutes so, and starts sooner than with everything.
MERMAN_FEATURES = ["--no-default-features", "--features", "svg,diagram-flowchart,diagram-sequence"]
# Those of package.json, as they are named in the tables.
MERMAID, MERMAID_12, MERMAID_CLI, BEAUTIFUL = "11.17.2", "12.3.0", "11.17.0", "1.1.3"


def call(*command, **options):
    return subprocess.run([str(word) for word in command], check=True, capture_output=True, text=True, **options)


def install_packages():
    missing = [name for name, tool in [("graphviz", "dot"), ("chromium", "chromium"), ("nodejs", "node"),
                                       ("npm", "npm"), ("cargo", "cargo")] if not shutil.which(tool)]
    if missing:
        as_root = [] if os.geteuid() == 0 else ["sudo"]
        call(*as_root, "apt-get", "install", "-y", "-qq", "--no-install-recommends", *missing)


def build_ours():
    call("cmake", "--preset", "bench", cwd=TOP)
    call("cmake", "--build", "--preset", "bench", "--target", "mmdc-cpp", "mmdc-bench-warm", "mmdc-bench-cold",
         "mmdc-bench-empty", cwd=TOP)


def install_npm():
    NPM.mkdir(parents=True, exist_ok=True)
    for name in ["package.json", "rounds.mjs", "mermaid.mjs", "beautiful_mermaid.mjs"]:
        shutil.copy(HERE / name, NPM / name)
    (NPM / "browser.json").write_text('{"executablePath": "%s", "args": ["--no-sandbox"]}\n' % shutil.which("chromium"))
    call("npm", "install", "--no-audit", "--no-fund", cwd=NPM, env={**os.environ, "PUPPETEER_SKIP_DOWNLOAD": "1"})


def install_crate(name, version, features=()):
    call("cargo", "install", f"{name}@{version}", "--root", CRATES, *features)


def build_warm_crate(folder):
    call("cargo", "build", "--release", "--manifest-path", HERE / folder / "Cargo.toml", "--target-dir", CRATES / "warm")


def all_steps():
    """Name and step; each stands alone."""
    return [("packages", install_packages), ("ours", build_ours), ("npm", install_npm),
            ("merman-cli", lambda: install_crate("merman-cli", MERMAN, MERMAN_FEATURES)),
            ("mmdr", lambda: install_crate("mermaid-rs-renderer", RENDERER)),
            ("merman", lambda: build_warm_crate("merman")),
            ("mermaid-rs-renderer", lambda: build_warm_crate("mermaid-rs-renderer"))]


def install():
    """The names of the steps that failed, with the last line that the tool said."""
    BUILD.mkdir(parents=True, exist_ok=True)
    failed = {}
    for name, step in all_steps():
        print(f"installing {name}", flush=True)
        try:
            step()
        except (subprocess.CalledProcessError, OSError) as error:
            said = (getattr(error, "stderr", "") or str(error)).strip().splitlines()
            failed[name] = said[-1] if said else "it failed"
            print(f"  failed: {failed[name]}", flush=True)
    return failed
