"""A project reads its own folder and no other, nothing but files, and each file once.

usage: paths_check.py PROGRAM

Beside a project lies a file with a secret. By no key, pattern or link does a check say a word of it, but by
--allow-outside; what the user names lies anywhere. Pipes, sockets and devices are refused, and not waited for.
"""

import os
import pathlib
import re
import socket
import subprocess
import sys
import tempfile

SECRET = "mellifluous"
CLAIMS = "gainsay: 1\narticle: {id: %s%s}\nclaims:\n- {id: c, subject: town, property: share, value: %s}\n"
VOCABULARY = 'gainsay: 1\nproperties: {share: {type: quantity, unit: "%"}}\nentities: {town: {}}\n'


def expect(condition, message):
    if not condition:
        sys.exit(message)


class Bench:
    def __init__(self, program, folder):
        self.program = program
        self.project = folder / "project"
        self.outside = folder / "outside"
        for each in (self.project, self.outside):
            each.mkdir()
        self.write("gainsay.yaml", "gainsay: 1\nclaims: [c.yaml]\nvocabulary: [v.yaml]\n")
        self.write("c.yaml", CLAIMS % ("a", "", "80%"))
        self.write("v.yaml", VOCABULARY)
        # Each of these is read as something, and shows the secret when it is.
        (self.outside / "secret.yaml").write_text(f"{SECRET}: [\n")
        (self.outside / "secret.txt").write_text(f"the town is {SECRET}\n")

    def write(self, name, text):
        path = self.project / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def link(self, name, to):
        path = self.project / name
        if path.exists() or path.is_symlink():
            path.unlink()
        path.symlink_to(to)

    def run(self, *arguments, **options):
        return subprocess.run([self.program, *arguments], cwd=options.pop("cwd", self.project), capture_output=True,
                              text=True, timeout=20, **options)

    def refuses(self, what, *arguments, **options):
        run = self.run("check", "--format", "json", *arguments, **options)
        expect(run.returncode == 2, f"{what}: status {run.returncode}\n{run.stderr}")
        expect("leads out of" in run.stderr or "lies outside" in run.stderr, f"{what}: {run.stderr}")
        expect(SECRET not in run.stdout + run.stderr, f"{what}: the secret is told\n{run.stdout}{run.stderr}")
        allowed = self.run("check", "--format", "json", "--allow-outside", *arguments, **options)
        expect("leads out of" not in allowed.stderr and "lies outside" not in allowed.stderr,
               f"{what}, allowed: {allowed.stderr}")
        return allowed


def keys(bench):
    """Every key of a project that names files."""
    base = "gainsay: 1\nclaims: [c.yaml]\nvocabulary: [v.yaml]\n"
    outside = str(bench.outside)
    for to in ("../outside/*.yaml", f"{outside}/*", "../*/secret.yaml", "link/secret.yaml", "link/*.yaml", "*/secret.yaml", "link.yaml", "li*k.yaml"):
        bench.link("link", "../outside")
        bench.link("link.yaml", "../outside/secret.yaml")
        for key in ("claims", "vocabulary", "rules", "lexicon"):
            lists = {"claims": "c.yaml", "vocabulary": "v.yaml", "rules": "builtin:core", "lexicon": "builtin:en"}
            text = "gainsay: 1\n" + "".join(
                f"{name}: [{own}{', ' + repr(to) if name == key else ''}]\n" for name, own in lists.items())
            bench.write("gainsay.yaml", text)
            allowed = bench.refuses(f"{key}: {to}")
            expect("expected" in allowed.stderr, f"{key}: {to} is not allowed: {allowed.stderr}")
    for key in ("accepted", "baseline"):
        for to in ("link/secret.yaml", "link.yaml"):
            bench.write("gainsay.yaml", f"{base}{key}: {to}\n")
            bench.refuses(f"{key}: {to}")
    # By their default names too, and writing does not go through either.
    bench.write("gainsay.yaml", base)
    before = (bench.outside / "secret.yaml").read_text()
    for name in ("accepted.yaml", "baseline.yaml"):
        bench.link(name, "../outside/secret.yaml")
        bench.refuses(name)
        run = bench.run("baseline", "write")
        expect(run.returncode == 2 and (bench.outside / "secret.yaml").read_text() == before, f"{name}: written through")
        (bench.project / name).unlink()
    bench.write("gainsay.yaml", f"{base}articles: link\n")
    bench.refuses("articles: link")
    (bench.project / "link").unlink()
    (bench.project / "link.yaml").unlink()
    # What is named in full, and says that it lies elsewhere, does.
    for to in ("../outside/secret.yaml", f"{outside}/secret.yaml"):
        bench.write("gainsay.yaml", f"{base}accepted: {to}\n")
        run = bench.run("check")
        expect("secret.yaml" in run.stderr and "leads out of" not in run.stderr, f"{to} is not read: {run.stderr}")
    bench.write("real.yaml", base)
    bench.link("gainsay.yaml", "../outside/secret.yaml")
    bench.refuses("gainsay.yaml")
    (bench.project / "gainsay.yaml").unlink()
    (bench.project / "real.yaml").unlink()
    bench.write("gainsay.yaml", base)
    expect(bench.run("check").returncode == 0, "the project itself is no good")


def texts(bench):
    quote = CLAIMS.replace("value: %s", f"value: %s, quote: {SECRET}")
    for to in ("../outside/secret.txt", f"{bench.outside}/secret.txt", "link.txt", "link/secret.txt"):
        bench.link("link", "../outside")
        bench.link("link.txt", "../outside/secret.txt")
        bench.write("c.yaml", quote % ("a", f", text: {to}", "80%"))
        run = bench.run("check", "--format", "json")
        expect(run.returncode == 2 and "lies outside" in run.stderr, f"text: {to}: {run.returncode} {run.stderr}")
        expect('"exact":1' not in run.stdout.replace(" ", ""), f"text: {to} is read")
        run = bench.run("check", "--format", "json", "--allow-outside")
        expect(run.returncode == 0 and '"exact":1' in run.stdout.replace(" ", ""), f"text: {to}, allowed: {run.stderr}")
    # A folder that the user names is the user's own word.
    bench.write("c.yaml", quote % ("a", ", text: secret.txt", "80%"))
    run = bench.run("check", "--format", "json", "--articles", str(bench.outside))
    expect(run.returncode == 0 and '"exact":1' in run.stdout.replace(" ", ""), f"--articles: {run.stderr}")
    bench.write("c.yaml", CLAIMS % ("a", "", "80%"))
    for name in ("link", "link.txt"):
        (bench.project / name).unlink()


def named(bench):
    """What the command line names lies anywhere."""
    good = bench.outside / "good.yaml"
    good.write_text(CLAIMS % ("b", "", "20%"))
    (bench.outside / "v.yaml").write_text(VOCABULARY)
    (bench.outside / "accepted.yaml").write_text("accepted: []\n")
    run = bench.run("check", str(bench.project / "c.yaml"), str(good))
    expect(run.returncode == 1, f"a file elsewhere: {run.stderr}")
    run = bench.run("check", "--vocabulary", str(bench.outside / "v.yaml"), "--accepted",
                    str(bench.outside / "accepted.yaml"), "--against", str(good))
    expect(run.returncode == 1, f"options elsewhere: {run.returncode} {run.stderr}")
    for name in ("good.yaml", "v.yaml", "accepted.yaml"):
        (bench.outside / name).unlink()


def folders(bench):
    """Links in a folder that is no project."""
    folder = bench.project.parent / "folder"
    folder.mkdir()
    for name in ("c.yaml", "v.yaml"):
        (folder / name).write_text((bench.project / name).read_text())
    (folder / "inner").symlink_to(".")
    expect(bench.run("check", str(folder)).returncode == 0, "links within a folder are refused")
    for name, to in (("l.yaml", "../outside/secret.yaml"), ("l", "../outside"), ("l.jsonl", "../outside/secret.yaml"), ("l", "/")):
        (folder / name).symlink_to(to)
        if to == "/":
            run = bench.run("check", str(folder))
            expect(run.returncode == 2 and "leads out of" in run.stderr, f"a link to everything: {run.stderr}")
        else:
            bench.refuses(f"a link {name} in a folder", str(folder))
        (folder / name).unlink()
    # A part of a project may link to another part of it.
    bench.write("part/c.yaml", CLAIMS % ("d", "", "80%"))
    bench.link("part/l.yaml", "../c.yaml")
    expect(bench.run("check", "part").returncode == 0, "a link within the project is refused")
    bench.link("part/l.yaml", "../../outside/secret.yaml")
    bench.refuses("a link in a part of a project", "part")
    (bench.project / "part/l.yaml").unlink()


def once(bench):
    """A file that several paths lead to is read once, by the one that is no link."""
    bench.write("part/c.yaml", CLAIMS % ("d", "", "20%"))
    for name, to in (("a.yaml", "c.yaml"), ("part/l.yaml", "../c.yaml"), ("linked", "part")):
        bench.link(name, to)
    whole = "gainsay: 1\nclaims: [a.yaml, c.yaml, part/*, linked/*]\nvocabulary: [v.yaml]\n"
    bench.write("gainsay.yaml", whole)
    for arguments in ((), ("a.yaml", "c.yaml", "part"), ("./part", "part", "linked")):
        run = bench.run("check", *arguments)
        expect(run.returncode == 1 and not run.stderr, f"check {arguments}: {run.returncode} {run.stderr}")
        expect(re.search(r"\bpart/(c|l).yaml:4", run.stdout) and not re.search("(a|linked/.).yaml:4", run.stdout),
               f"check {arguments} names\n{run.stdout}")
    bench.write("gainsay.yaml", whole.replace("c.yaml, part/*, linked/*", "linked/l.yaml"))
    expect(bench.run("check").returncode == 0, "of two links the first is read")
    for name in ("a.yaml", "part/l.yaml", "linked"):
        (bench.project / name).unlink()
    bench.write("gainsay.yaml", "gainsay: 1\nclaims: [c.yaml]\nvocabulary: [v.yaml]\n")


def devices(bench):
    """What is no file is not opened: a pipe would be waited for."""
    os.mkfifo(bench.project / "pipe.yaml")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(bench.project / "socket.yaml"))
        (bench.project / "folder.yaml").mkdir()
        base = "gainsay: 1\nclaims: [c.yaml%s]\nvocabulary: [v.yaml]\n%s"
        for name in ("pipe.yaml", "socket.yaml", "folder.yaml"):
            words = "is a directory" if name == "folder.yaml" else "is not a regular file"
            wrong = (f"{name}: error: {words}", "error: 'folder.yaml' is a folder")
            for text in (base % (f", {name}", ""), base % ("", f"rules: [{name}]\n"), base % ("", f"lexicon: [builtin:en, {name}]\n"),
                         base % ("", f"accepted: {name}\n"), base % ("", f"baseline: {name}\n")):
                bench.write("gainsay.yaml", text)
                run = bench.run("check")
                expect(run.returncode == 2 and any(words in run.stderr for words in wrong),
                       f"{text}: {run.returncode} {run.stderr}")
            bench.write("gainsay.yaml", base % ("", ""))
            bench.write("c.yaml", CLAIMS % ("a", f", text: {name}", "80%"))
            run = bench.run("check")
            expect(run.returncode == 2 and words in run.stderr, f"text: {name}: {run.returncode} {run.stderr}")
            bench.write("c.yaml", CLAIMS % ("a", "", "80%"))
            if name != "folder.yaml":
                run = bench.run("check", name)
                expect(run.returncode == 2 and words in run.stderr, f"check {name}: {run.returncode} {run.stderr}")
    for name in ("/dev/zero", "/dev/stdin", "/dev/tty"):
        run = bench.run("check", name, stdin=subprocess.DEVNULL)
        expect(run.returncode == 2 and "is not a regular file" in run.stderr, f"check {name}: {run.stderr}")
    line = '{"article": {"id": "z"}, "id": "c", "subject": "town", "property": "share", "value": "5%"}\n'
    expect(bench.run("check", "-", input=line).returncode == 0, "a pipe as standard input")


def main():
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(str(pathlib.Path(sys.argv[1]).resolve()), pathlib.Path(folder).resolve())
        for part in (keys, texts, named, folders, once, devices):
            part(bench)


main()
