#include "input/files.h"

#include <gtest/gtest.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/strip.h"

namespace gainsay {
namespace {

namespace fs = std::filesystem;

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
  EXPECT_EQ(Shown(ListFiles(root_, {".yaml", ".jsonl"})),
            "B.yaml a.jsonl b.yaml sub.yaml/in.yaml sub/deep/y.yaml sub/z.yaml");
  EXPECT_EQ(Shown(ListFiles(root_, {})), "");
}

TEST_F(Files, EntersLinkedFoldersOnce) {
  Write("real/a.yaml");
  Write("outside/b.yaml");
  fs::create_directory_symlink("real", Path("alias"));
  fs::create_directory_symlink(root_, Path("real/loop"));
  fs::create_symlink("nowhere", Path("broken.yaml"));
  EXPECT_EQ(Shown(ListFiles(root_, {".yaml"})), "broken.yaml outside/b.yaml real/a.yaml");
  fs::create_directory_symlink(Path("outside"), Path("real/to"));
  EXPECT_EQ(Shown(ListFiles(Path("real"), {".yaml"})),
            "real/a.yaml real/loop/broken.yaml real/loop/outside/b.yaml");
}

TEST_F(Files, TellsWhatCannotBeListed) {
  std::vector<std::string> unreadable;
  EXPECT_EQ(ListFiles(Path("none"), {".yaml"}, &unreadable).size(), 0);
  EXPECT_EQ(Shown(unreadable), "none");
}

struct GlobCase {
  std::string pattern;
  std::string expected;
};

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
      {"claims/x/**", "claims/x/d.yaml claims/x/loop claims/x/y claims/x/y/e.yaml"},
      {"cl*/x/*/e.*", "claims/x/y/e.yaml"},
      {".hidden/*", ".hidden/f.yaml"},
      {"od[d].*", "od[d].yaml"},
      {"claims/../b.yaml", "claims/../b.yaml"},
      {"a.yaml/*", ""},
  };
  for (const GlobCase& each : cases) {
    EXPECT_EQ(Shown(ExpandGlob(root_, each.pattern)), each.expected) << each.pattern;
  }
  EXPECT_EQ(Shown(ExpandGlob("elsewhere", Path("a*.yaml"))), "a.yaml");
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
  EXPECT_EQ(Shown(ListFiles(root_, {"a", "link", ".tmp"})), "a link");
}

TEST_F(Files, SaysWhyAFileCannotBeWritten) {
  EXPECT_EQ(WriteFileWhole(Path("none/a"), "").message(), "no such file");
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
