#!/usr/bin/env python3
"""Builds the same articles with briefgen, Hugo and Zola in turns, and prints what each costs.

    bench/compare.py --sizes 1000,10000 [--runs 5] [--work DIR] [--serve]

A tool that is not found is left out; BRIEFGEN, HUGO and ZOLA name the programs, `target/release/briefgen hugo zola` where
they are not set. Output goes to a fresh folder every time, and nothing is removed before the end: for some minutes after
many files are removed, some file systems make new ones more slowly. The floor is `cp -r` of briefgen's output: no build that
writes the same files can be faster. With --serve, one article is edited under `briefgen serve`, `hugo server` and `zola serve`,
and the time until its page, and then a page that lists it, shows the edit is taken; then the template of all articles is.
Python 3.11, no packages; Linux or macOS.
"""

import argparse
import os
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

HERE = Path(__file__).resolve().parent
ARTICLES = "content/articles"


def program(name, default):
    return shutil.which(os.environ.get(name.upper(), default))


def tools():
    """The layouts that can be built: the program of each, and its command line."""
    own = program("briefgen", str(HERE.parent / "target/release/briefgen"))
    build = "{bin} -q --root {site} build --no-cache -o {out}"
    known = {
        "briefgen": (own, build),
        "hugo": (program("hugo", "hugo"), "{bin} --quiet --source {site} --destination {out}"),
        "zola": (program("zola", "zola"), "{bin} --root {site} build --output-dir {out}"),
        "theme": (own, build),
        "whole": (own, build),
    }
    return {layout: row for layout, row in known.items() if row[0]}


NAMES = {"theme": "briefgen with its own theme", "whole": "briefgen, all that it makes"}


def run(line, **slots):
    """Runs a command and gives wall time, processor time and peak memory, as the kernel counts them."""
    command = [part.format(**slots) for part in line.split()]
    start = time.perf_counter()
    child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, use = os.wait4(child.pid, 0)
    wall = time.perf_counter() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        sys.exit(f"{' '.join(command)} failed")
    peak = use.ru_maxrss / (1024 if sys.platform == "linux" else 1024 * 1024)
    return wall, use.ru_utime + use.ru_stime, peak


def row(name, runs, out):
    files = [path for path in out.rglob("*") if path.is_file()]
    wall, cpu, peak = (statistics.median(column) for column in zip(*runs))
    size = sum(path.stat().st_size for path in files) / 1e6
    print(f"| {name} | {wall:.2f} | {min(it[0] for it in runs):.2f} | {cpu:.2f} | {peak:.0f} | {len(files):,} | {size:.1f} |", flush=True)


def builds(size, n_runs, work):
    found = tools()
    corpus = work / str(size)
    layouts = ",".join([*found, "sources"])
    subprocess.run([sys.executable, HERE / "corpus.py", "--n", str(size), "--out", corpus, "--layouts", layouts], check=True)
    print(f"\n### {size:,} articles, medians of {n_runs}\n")
    print("| | wall s | best | cpu s | peak MB | files | MB out |\n|---|--:|--:|--:|--:|--:|--:|")
    runs = {name: [] for name in found}
    floor = []
    for turn in range(n_runs):
        for name, (binary, line) in found.items():
            out = work / f"out-{size}-{turn}" / name
            out.parent.mkdir(parents=True, exist_ok=True)
            runs[name].append(run(line, bin=binary, site=corpus / name, out=out))
        first = work / f"out-{size}-{turn}" / next(iter(found))
        floor.append(run("cp -r {site} {out}", site=first, out=work / f"out-{size}-{turn}" / "floor"))
    for name in found:
        row(f"{NAMES.get(name, name)}, cold", runs[name], work / f"out-{size}-0" / name)
    row("floor: cp -r", floor, work / f"out-{size}-0" / "floor")
    if "briefgen" in found:
        again(size, n_runs, work, found["briefgen"][0])


def again(size, n_runs, work, binary):
    """briefgen with what it remembers: nothing changed, one article edited; then sources from nothing."""
    site, out = work / str(size) / "briefgen", work / f"out-{size}-0" / "again"
    line = "{bin} -q --root {site} build -o {out}"
    keep = lambda: run(line, bin=binary, site=site, out=out)
    first = keep()
    row("briefgen, first with memory", [first], out)
    row("briefgen, nothing changed", [keep() for _ in range(n_runs)], out)
    article = sorted((site / ARTICLES).glob("*.md"))[size // 2]
    text, edited = article.read_text(), []
    for turn in range(n_runs):
        article.write_text(text + f"\nAn edit, the {turn}th.\n")
        edited.append(keep())
    article.write_text(text)
    row("briefgen, one article edited", edited, out)
    sources = work / str(size) / "sources"
    shutil.rmtree(sources / "content", ignore_errors=True)
    row("briefgen, ingest from nothing", [run("{bin} -q --root {site} ingest", bin=binary, site=sources)], sources / "content")


def shows(url, words, limit=60):
    start = time.perf_counter()
    while time.perf_counter() - start < limit:
        try:
            with urllib.request.urlopen(url, timeout=limit) as answer:
                if words in answer.read().decode():
                    return time.perf_counter() - start
        except OSError:
            pass
        time.sleep(0.005)
    return float("nan")


def memory(pid):
    status = Path(f"/proc/{pid}/status")
    found = re.search(r"VmRSS:\s+(\d+)", status.read_text()) if status.exists() else None
    return int(found[1]) / 1024 if found else float("nan")


# How each tool serves: its command line, and where articles and the template of their pages lie.
SERVING = {
    "briefgen": ("{bin} -q --root {site} serve --no-cache --base-url http://localhost/ --port {port}", ARTICLES, "templates/article.html"),
    "hugo": ("{bin} server --quiet --source {site} --renderToMemory --bind 127.0.0.1 --baseURL http://localhost/ --port {port}", ARTICLES, "layouts/page.html"),
    "zola": ("{bin} --root {site} serve --interface 127.0.0.1 --port {port}", "content", "templates/page.html"),
}


def serves(size, n_edits, work):
    """The time from an edit until it is shown: of an article's text, of its title on the page of its region, of the template of all articles."""
    print(f"\n### Served, {size:,} articles: from an edit to the new page, medians of {n_edits}\n")
    print("| | ready s | body s | title on a region's page s | template s | MB |\n|---|--:|--:|--:|--:|--:|")
    found = tools()
    for name in filter(found.__contains__, SERVING):
        line, articles, layout = SERVING[name]
        site, port = work / str(size) / name, free_port()
        server = subprocess.Popen([part.format(bin=found[name][0], site=site, port=port) for part in line.split()], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        article = max((site / articles).glob("[!_]*.md"), key=lambda path: path.stem[-5:])
        template = site / layout
        text, shape = article.read_text(), template.read_text()
        try:
            title = re.search(r'title = "(.*)"', text)[1]
            region = re.search(r'regions = \["([^"]*)"', text)[1].lower().replace(" ", "-")
            page, listing = (f"http://127.0.0.1:{port}/{path}/" for path in (f"articles/{article.stem}", f"regions/{region}"))
            ready = shows(page, title, 600)
            shows(listing, title)
            edits = {
                "body": (article, lambda words: f"{text}\n{words}\n", page),
                "title": (article, lambda words: text.replace(title, f"{title} {words}", 1), listing),
                "template": (template, lambda words: shape.replace("<article>", f"<article>{words}"), page),
            }
            times = {kind: [] for kind in edits}
            for turn in range(n_edits):
                for kind, (file, edited, shown) in edits.items():
                    time.sleep(2)
                    words = f"{kind.upper()}{turn}"
                    file.write_text(edited(words))
                    times[kind].append(shows(shown, words))
            cells = (ready, *map(statistics.median, times.values()))
            print(f"| {name} | {' | '.join(f'{cell:.3f}' for cell in cells)} | {memory(server.pid):.0f} |", flush=True)
        finally:
            server.terminate()
            server.wait()
            article.write_text(text)
            template.write_text(shape)


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="1000,10000")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--work", type=Path, help="where to make a folder to work in, which is removed at the end")
    parser.add_argument("--serve", action="store_true")
    wanted = parser.parse_args()
    programs = sorted({path for path, _ in tools().values()})
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}; {', '.join(programs)}")
    with tempfile.TemporaryDirectory(prefix="briefgen-bench-", dir=wanted.work) as work:
        for size in map(int, wanted.sizes.split(",")):
            builds(size, wanted.runs, Path(work))
            if wanted.serve:
                serves(size, wanted.runs, Path(work))


if __name__ == "__main__":
    main()
