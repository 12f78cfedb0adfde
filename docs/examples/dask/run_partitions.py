#!/usr/bin/env python3
"""Partitions over Dask: `gongkai run` once for each, wherever a worker is free.

    python3 run_partitions.py tcp://SCHEDULER:8786 parts/ done/ -- parse --jobs 1

The folders are on storage that all workers see. A partition whose worker is lost is given to another one; its output takes its
name only when it is whole, so that a second run does no harm. Ends with 0 when every partition has its output.
"""
import os
import subprocess
import sys

from distributed import Client

COMMAND = os.environ.get("GONGKAI", "gongkai").split()


def run_partition(path, out, arguments):
    """One partition, in a process of its own. What it says goes into the error, so that it is seen where the job was started."""
    done = subprocess.run([*COMMAND, "run", "--in", path, "--out", out, "--", *arguments], capture_output=True, text=True)
    if done.returncode != 0:
        raise RuntimeError(f"{path}: exit {done.returncode}: {done.stderr.strip()}")
    return path


def main(scheduler, parts, out, *arguments):
    paths = sorted(os.path.join(parts, name) for name in os.listdir(parts))
    os.makedirs(out, exist_ok=True)
    with Client(scheduler) as client:
        # A lost worker is no fault of the partition that it had; a partition that fails is tried twice more.
        jobs = [client.submit(run_partition, path, out, arguments, key=path, retries=2, pure=False) for path in paths]
        for job in jobs:
            print(job.result(), flush=True)
    missing = [path for path in paths if not os.path.exists(os.path.join(out, os.path.basename(path)))]
    for path in missing:
        print(f"no output: {path}", file=sys.stderr)
    return 1 if missing else 0


if __name__ == "__main__":
    here = sys.argv[1:]
    if len(here) < 5 or here[3] != "--":
        sys.exit(__doc__)
    sys.exit(main(here[0], here[1], here[2], *here[4:]))
