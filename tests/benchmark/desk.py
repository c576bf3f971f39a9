"""The data that is measured on, below one folder; what is there already is made again only when
what makes it has changed."""

import hashlib
import json
import pathlib
import shutil
import subprocess

import archive
import measuring
import normalised

ARTICLE_KEYS = ("id", "publisher", "title", "published")


class Desk:
    def __init__(self, program, desk_claims, folder):
        self.program = pathlib.Path(program).resolve()
        self.desk_claims = pathlib.Path(desk_claims).resolve()
        self.folder = pathlib.Path(folder).resolve()

    def _made(self, name, makers, make):
        """The folder of that name, which `make` fills; `makers` are the files that do it."""
        folder = self.folder / name
        stamp = hashlib.sha256(b"".join(pathlib.Path(maker).read_bytes() for maker in makers)).hexdigest()
        note = folder / "stamp"
        if note.exists() and note.read_text() == stamp:
            return folder
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        measuring.apart(make, folder)
        note.write_text(stamp)
        return folder

    def project(self, claims, hot=False):
        """A project of JSON Lines; hot: all of one key."""
        def make(folder):
            subprocess.run([self.desk_claims, folder, str(claims), *(["--hot"] if hot else [])], check=True)
        return self._made(f"{'hot' if hot else 'desk'}-{claims}", [self.desk_claims], make)

    def table(self, claims):
        """The file of the facts of that project as a table of numbers."""
        project = self.project(claims)

        def make(folder):
            normalised.write(self.program, project, folder / "facts.csv")
        return self._made(f"facts-{claims}", [self.program, self.desk_claims, normalised.__file__],
                          make) / "facts.csv"

    def yaml(self, claims):
        """The same claims as a project of YAML files, one an article."""
        project = self.project(claims)

        def make(folder):
            write_yaml(project, folder)
        return self._made(f"yaml-{claims}", [self.desk_claims, __file__], make)

    def archive(self, claims):
        """A folder with archive.db, which holds so many claims, and new.jsonl to be held against it."""
        def make(folder):
            archive.make(self.program, self.desk_claims, claims, folder)
        return self._made(f"archive-{claims}", [self.program, self.desk_claims, archive.__file__], make)


def jsonl(project):
    return project / "claims" / "desk.jsonl"


def input_bytes(project):
    return sum(file.stat().st_size for file in (jsonl(project), project / "vocabulary.yaml"))


def facts_of(project):
    """Lines of the claims file: each holds a claim, or an article that states when it was published."""
    with jsonl(project).open("rb") as lines:
        return sum(1 for _ in lines)


def written(text):
    """As people write it in YAML; in quotes where it could be anything."""
    return text if all(part.isalnum() for part in text.split(" ")) and text[0].isalpha() else json.dumps(
        text, ensure_ascii=False)


def yaml_of_claim(claim):
    lines = []
    for key, value in claim.items():
        if isinstance(value, dict):
            value = "{" + ", ".join(f"{name}: {written(said)}" for name, said in value.items()) + "}"
        else:
            value = written(value)
        lines.append(f"{'  ' if lines else '- '}{key}: {value}\n")
    return "".join(lines)


def write_yaml(project, folder):
    for name in ("gainsay.yaml", "vocabulary.yaml"):
        shutil.copy(project / name, folder / name)
    (folder / "claims").mkdir()
    out = None
    with jsonl(project).open() as lines:
        for line in lines:
            claim = json.loads(line)
            article = claim.pop("article")
            if isinstance(article, dict):
                out = (folder / "claims" / f"{article['id']}.yaml").open("w")
                out.write("gainsay: 1\narticle:\n")
                out.writelines(f"  {key}: {written(article[key])}\n" for key in ARTICLE_KEYS)
                out.write("claims:\n")
            else:
                out.write(yaml_of_claim(claim))
