#include "input/files.h"

#include <gtest/gtest.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/strip.h"
#include "input/held_signals.h"

namespace gainsay {
namespace {

namespace fs = std::filesystem;

struct GlobCase {
  std::string pattern;
  std::string expected;
};

class Files : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = absl::StrCat(testing::TempDir(), "gainsay-files-XXXXXX");
    ASSERT_NE(mkdtemp(name.data()), nullptr);
    root_ = name;
  }
  void TearDown() override { fs::remove_all(root_); }

  std::string Path(absl::string_view name) const { return JoinPath(root_, name); }

  void Write(absl::string_view name, absl::string_view contents = "") const {
    const fs::path path = Path(name);
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << contents;
  }

  // Paths without the root, separated by blanks.
  std::string Shown(const std::vector<std::string>& paths) const {
    return absl::StrJoin(paths, " ", [&](std::string* out, absl::string_view path) {
      absl::ConsumePrefix(&path, root_ + "/");
      absl::StrAppend(out, path);
    });
  }

  std::string Error(absl::string_view name, size_t max_bytes = kMaxFileSize) const {
    return std::string(ReadFile(Path(name), max_bytes).status().message());
  }

  std::string root_;
};

TEST_F(Files, ReadsWhatIsThere) {
  const std::string bytes("a\0\r\n\xFF", 5);
  Write("a", bytes);
  EXPECT_EQ(*ReadFile(Path("a")), bytes);
  EXPECT_EQ(*ReadFile(Path("a"), 5), bytes);
  Write("empty");
  EXPECT_EQ(*ReadFile(Path("empty")), "");
  Write("large", std::string(1000000, 'x'));
  EXPECT_EQ(ReadFile(Path("large"))->size(), 1000000);
}

TEST_F(Files, SaysWhyAFileCannotBeRead) {
  Write("a", "12345");
  EXPECT_EQ(Error("none"), "no such file");
  EXPECT_EQ(Error(""), "is a directory");
  EXPECT_EQ(Error("a/b"), "not a directory");
  EXPECT_EQ(Error("a", 4), "larger than 4 bytes");
  ASSERT_EQ(mkfifo(Path("pipe").c_str(), 0600), 0);
  EXPECT_EQ(Error("pipe"), "is not a regular file");
  EXPECT_EQ(ReadFile("/dev/zero").status().message(), "is not a regular file");
  EXPECT_TRUE(absl::IsNotFound(ReadFile(Path("none")).status()));
  ASSERT_EQ(chmod(Path("a").c_str(), 0), 0);
  // Root may read everything, and so is nobody in particular for a moment.
  const bool root = geteuid() == 0;
  if (root) {
    ASSERT_EQ(seteuid(65534), 0);
  }
  EXPECT_EQ(Error("a"), "permission denied");
  if (root) {
    ASSERT_EQ(seteuid(0), 0);
  }
}

// Files of /proc say that they are empty.
TEST_F(Files, ReadsMoreThanAFileSaysItHas) {
  EXPECT_FALSE(ReadFile("/proc/self/status")->empty());
  EXPECT_EQ(ReadFile("/proc/self/status", 10).status().message(), "larger than 10 bytes");
}

TEST_F(Files, TellsDirectories) {
  Write("d/a");
  EXPECT_TRUE(IsDirectory(Path("d")));
  EXPECT_FALSE(IsDirectory(Path("d/a")));
  EXPECT_FALSE(IsDirectory(Path("none")));
  EXPECT_TRUE(PathExists(Path("d/a")));
  EXPECT_FALSE(PathExists(Path("d/b")));
}

TEST_F(Files, JoinsPaths) {
  EXPECT_EQ(JoinPath("a", "b"), "a/b");
  EXPECT_EQ(JoinPath("a/", "b"), "a/b");
  EXPECT_EQ(JoinPath("", "b"), "b");
  EXPECT_EQ(JoinPath(".", "b"), "b");
  EXPECT_EQ(JoinPath("a", "/b"), "/b");
}

TEST_F(Files, ListsByExtensionInOrder) {
  for (const char* name :
       {"b.yaml", "a.jsonl", "c.txt", "sub/z.yaml", "sub/deep/y.yaml", "B.yaml",
        ".hidden/x.yaml", ".x.yaml", "yaml", "sub.yaml/in.yaml"}) {
    Write(name);
  }
  EXPECT_EQ(Shown(ListFiles(root_, {".yaml", ".jsonl"}).paths),
            "B.yaml a.jsonl b.yaml sub.yaml/in.yaml sub/deep/y.yaml sub/z.yaml");
  EXPECT_EQ(Shown(ListFiles(root_, {}).paths), "");
}

TEST_F(Files, EntersLinkedFoldersOnce) {
  Write("real/a.yaml");
  Write("outside/b.yaml");
  fs::create_directory_symlink("real", Path("alias"));
  fs::create_directory_symlink(root_, Path("real/loop"));
  fs::create_symlink("nowhere", Path("broken.yaml"));
  EXPECT_EQ(Shown(ListFiles(root_, {".yaml"}).paths),
            "broken.yaml outside/b.yaml real/a.yaml");
  fs::create_directory_symlink(Path("outside"), Path("real/to"));
  EXPECT_EQ(Shown(ListFiles(Path("real"), {".yaml"}).paths),
            "real/a.yaml real/loop/broken.yaml real/loop/outside/b.yaml");
}

TEST_F(Files, TellsWhatCannotBeListed) {
  Write("shut/a.yaml");
  ASSERT_EQ(chmod(Path("shut").c_str(), 0), 0);
  const bool root = geteuid() == 0;
  if (root) {
    ASSERT_EQ(seteuid(65534), 0);
  }
  EXPECT_EQ(Shown(ListFiles(Path("shut"), {".yaml"}).unlisted), "shut");
  EXPECT_EQ(Shown(ExpandGlob(Path("shut"), "*.yaml").unlisted), "shut");
  if (root) {
    ASSERT_EQ(seteuid(0), 0);
  }
  ASSERT_EQ(chmod(Path("shut").c_str(), 0700), 0);
  EXPECT_EQ(Shown(ListFiles(Path("none"), {".yaml"}).unlisted), "");
}

TEST_F(Files, DoesNotLeaveABoundary) {
  Write("in/a.yaml");
  Write("in/sub/b.yaml");
  Write("out/c.yaml");
  fs::create_directory_symlink(Path("out"), Path("in/away"));
  fs::create_symlink("../out/c.yaml", Path("in/c.yaml"));
  fs::create_symlink("sub/b.yaml", Path("in/b.yaml"));
  const Boundary in(Path("in"));
  const FoundFiles listed = ListFiles(Path("in"), {".yaml"}, in);
  EXPECT_EQ(Shown(listed.paths), "in/a.yaml in/b.yaml in/sub/b.yaml");
  EXPECT_EQ(Shown(listed.outside), "in/away in/c.yaml");

  const GlobCase cases[] = {
      {"*.yaml", "in/a.yaml in/b.yaml | in/c.yaml"},
      {"*/*.yaml", "in/sub/b.yaml | in/away"},
      {"**/*.yaml", "in/a.yaml in/b.yaml in/sub/b.yaml | in/c.yaml"},
      {"away/c.yaml", " | in/away/c.yaml"},
      {"away/*.yaml", " | in/away"},
      {"../out/*.yaml", " | in/../out"},
      {"../out/none/*.yaml", " | in/../out/none"},
      {"../none.yaml", " | "},
      {"../in/a.yaml", "in/../in/a.yaml | "},
      {Path("out/*.yaml"), " | out"},
      {Path("in/a.yaml"), "in/a.yaml | "},
      {"/**", " | /"},
      {"/*/x", " | /"},
  };
  for (const GlobCase& each : cases) {
    const FoundFiles found = ExpandGlob(Path("in"), each.pattern, in);
    EXPECT_EQ(Shown(found.paths) + " | " + Shown(found.outside), each.expected)
        << each.pattern;
  }
  EXPECT_EQ(Shown(ExpandGlob(Path("in"), "away/*.yaml").paths), "in/away/c.yaml");
}

TEST_F(Files, ExpandsManyAnyFoldersAtOnce) {
  std::string deep;
  for (int i = 0; i < 40; ++i) absl::StrAppend(&deep, "a/");
  Write(deep + "x.yaml");
  std::string pattern;
  for (int i = 0; i < 20; ++i) absl::StrAppend(&pattern, "**/a/");
  // As many ways as there are to choose 20 of 40 folders.
  EXPECT_EQ(ExpandGlob(root_, pattern + "**/x.yaml").paths.size(), 1);
}

TEST_F(Files, BoundaryHoldsWhatLiesBelow) {
  Write("in/a");
  Write("inner/a");
  fs::create_symlink("../inner/none", Path("in/broken"));
  fs::create_symlink("none", Path("in/fine"));
  fs::create_symlink("round", Path("in/round"));
  const Boundary in(Path("in"));
  for (const char* held : {"in", "in/", "in/a", "in/none/x", "in/../in/a", "in/fine"}) {
    EXPECT_TRUE(in.Holds(Path(held))) << held;
  }
  for (const char* out :
       {"inner/a", "", "in/..", "in/../inner/a", "in/broken", "in/round", "none"}) {
    EXPECT_FALSE(in.Holds(Path(out))) << out;
  }
  EXPECT_TRUE(Boundary().Holds("/etc"));
  EXPECT_FALSE(Boundary("").Holds("/etc"));
  EXPECT_TRUE(Boundary("/").Holds("/etc"));
}

TEST_F(Files, EntriesOfAFolderAreNoLinks) {
  Write("in/a");
  Write("in/sub/a");
  fs::create_symlink("a", Path("in/link"));
  for (const char* entry : {"in/a", "in/none", "in/sub", "in/..."}) {
    EXPECT_TRUE(IsEntryOf(Path("in"), Path(entry))) << entry;
    EXPECT_TRUE(IsEntryOf(Path("in/../in/"), Path(entry))) << entry;
  }
  for (const char* other :
       {"in", "in/", "in/..", "in/link", "in/sub/a", "in/sub/../a", "a"}) {
    EXPECT_FALSE(IsEntryOf(Path("in"), Path(other))) << other;
  }
  EXPECT_TRUE(IsEntryOf("", "a"));
  EXPECT_TRUE(IsEntryOf(".", "a"));
  EXPECT_TRUE(IsEntryOf("/", "/a"));
  EXPECT_FALSE(IsEntryOf("", "/a"));
}

TEST(Patterns, MatchFilesAloneWhereTheyEndInAWildcard) {
  for (const char* files : {"*", "a/*", "**", "a/b?c", "*/", "a/*/./"}) {
    EXPECT_TRUE(MatchesFilesAlone(files)) << files;
  }
  for (const char* named : {"a", "*/a", "", "/", "**/a/."}) {
    EXPECT_FALSE(MatchesFilesAlone(named)) << named;
  }
}

TEST_F(Files, ExpandsPatterns) {
  for (const char* name : {"a.yaml", "b.yaml", "ab.txt", "claims/c.yaml",
                           "claims/x/d.yaml", "claims/x/y/e.yaml", ".hidden/f.yaml",
                           "claims/.g.yaml", "od[d].yaml", "claims/é.yaml"}) {
    Write(name);
  }
  fs::create_directory_symlink(root_, Path("claims/x/loop"));
  const GlobCase cases[] = {
      {"*.yaml", "a.yaml b.yaml od[d].yaml"},
      {"?.yaml", "a.yaml b.yaml"},
      {"a.yaml", "a.yaml"},
      {"none.yaml", ""},
      {"./claims//*.yaml", "claims/c.yaml claims/é.yaml"},
      {"claims/*/*.yaml", "claims/x/d.yaml"},
      {"claims/**/*.yaml",
       "claims/c.yaml claims/x/d.yaml claims/x/y/e.yaml claims/é.yaml"},
      {"**/e.yaml", "claims/x/y/e.yaml"},
      {"**/**/?.yaml", "a.yaml b.yaml claims/c.yaml claims/x/d.yaml claims/x/y/e.yaml"},
      {"claims/x/**", "claims/x/d.yaml claims/x/y/e.yaml"},
      {"claims/*", "claims/c.yaml claims/é.yaml"},
      {"claims", "claims"},
      {"claims/*/y", "claims/x/y"},
      {"cl*/x/*/e.*", "claims/x/y/e.yaml"},
      {".hidden/*", ".hidden/f.yaml"},
      {"od[d].*", "od[d].yaml"},
      {"claims/../b.yaml", "claims/../b.yaml"},
      {"a.yaml/*", ""},
  };
  for (const GlobCase& each : cases) {
    EXPECT_EQ(Shown(ExpandGlob(root_, each.pattern).paths), each.expected)
        << each.pattern;
  }
  EXPECT_EQ(Shown(ExpandGlob("elsewhere", Path("a*.yaml")).paths), "a.yaml");
}

TEST_F(Files, WritesWhole) {
  ASSERT_TRUE(WriteFileWhole(Path("a"), "one").ok());
  EXPECT_EQ(*ReadFile(Path("a")), "one");
  ASSERT_EQ(chmod(Path("a").c_str(), 0640), 0);
  ASSERT_TRUE(WriteFileWhole(Path("a"), "two").ok());
  EXPECT_EQ(*ReadFile(Path("a")), "two");
  EXPECT_EQ(fs::status(Path("a")).permissions(), fs::perms(0640));
  fs::create_symlink("a", Path("link"));
  ASSERT_TRUE(WriteFileWhole(Path("link"), "three").ok());
  EXPECT_TRUE(fs::is_symlink(Path("link")));
  EXPECT_EQ(*ReadFile(Path("a")), "three");
  EXPECT_EQ(Shown(ListFiles(root_, {"a", "link", ".tmp"}).paths), "a link");
}

TEST_F(Files, WritesTheFileThatALinkIsToLeadTo) {
  fs::create_directory(Path("d"));
  fs::create_symlink("d/new", Path("link"));
  ASSERT_TRUE(WriteFileWhole(Path("link"), "one").ok());
  EXPECT_TRUE(fs::is_symlink(Path("link")));
  EXPECT_EQ(*ReadFile(Path("d/new")), "one");
  fs::create_symlink("round", Path("round"));
  EXPECT_FALSE(WriteFileWhole(Path("round"), "").ok());
}

TEST_F(Files, WritesNamesAsLongAsTheyCanBe) {
  EXPECT_TRUE(WriteFileWhole(Path(std::string(255, 'n')), "x").ok());
}

TEST_F(Files, LeavesTheOldFileWhereTheNewOneCannotBe) {
  Write("a", "old");
  rlimit before;
  ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &before), 0);
  const auto handler = signal(SIGXFSZ, SIG_IGN);
  const rlimit small = {1000, before.rlim_max};
  ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &small), 0);
  const absl::Status written = WriteFileWhole(Path("a"), std::string(2000, 'x'));
  ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &before), 0);
  signal(SIGXFSZ, handler);
  EXPECT_EQ(written.message(), "file too large");
  EXPECT_EQ(*ReadFile(Path("a")), "old");
  EXPECT_EQ(std::distance(fs::directory_iterator(root_), {}), 1);
  EXPECT_EQ(WriteFileWhole("/dev/full", "x").message(), "no space left on device");
}

TEST_F(Files, DoesNotReplaceWhatMayNotBeWritten) {
  Write("a", "old");
  ASSERT_EQ(chmod(Path("a").c_str(), 0444), 0);
  ASSERT_EQ(chmod(root_.c_str(), 0777), 0);
  const bool root = geteuid() == 0;
  if (root) {
    ASSERT_EQ(seteuid(65534), 0);
  }
  const absl::Status written = WriteFileWhole(Path("a"), "new");
  if (root) {
    ASSERT_EQ(seteuid(0), 0);
  }
  EXPECT_EQ(written.message(), "permission denied");
  EXPECT_EQ(*ReadFile(Path("a")), "old");
}

TEST_F(Files, HoldsSignalsUntilItIsDone) {
  EXPECT_EXIT(
      {
        const HeldSignals outer;
        {
          const HeldSignals inner;
          raise(SIGTERM);
        }
        if (!HeldSignals::OneWaits()) _exit(1);
        std::fputs("undone", stderr);
      },
      testing::KilledBySignal(SIGTERM), "undone");
  const auto handler = signal(SIGHUP, SIG_IGN);
  {
    const HeldSignals held;
    raise(SIGHUP);
    EXPECT_FALSE(HeldSignals::OneWaits());
  }
  signal(SIGHUP, handler);
}

TEST_F(Files, SaysWhyAFileCannotBeWritten) {
  EXPECT_EQ(WriteFileWhole(Path("none/a"), "").message(), "no such folder");
  EXPECT_EQ(WriteFileWhole(root_, "").message(), "is a directory");
  EXPECT_TRUE(WriteFileWhole("/dev/null", "x").ok());
  EXPECT_FALSE(fs::is_regular_file("/dev/null"));
}

TEST_F(Files, ReadsStandardInput) {
  Write("in", "from standard input");
  ASSERT_NE(freopen(Path("in").c_str(), "r", stdin), nullptr);
  EXPECT_EQ(*ReadStandardInput(), "from standard input");
}

}  // namespace
}  // namespace gainsay
