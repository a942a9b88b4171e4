// The pure parts of the driver: hashes, columns, paths, snippets, directives.

#include "driver/Fingerprint.h"
#include "driver/Git.h"
#include "driver/Paths.h"
#include "driver/Snippet.h"
#include "driver/SourceText.h"
#include "driver/Suppressions.h"

#include "gtest/gtest.h"

using namespace fanout;
using namespace fanout::driver;

namespace {

Location range(unsigned Line, unsigned Column, unsigned EndLine,
               unsigned EndColumn) {
  Location L;
  L.File = "a.cpp";
  L.Line = Line;
  L.Column = Column;
  L.EndLine = EndLine;
  L.EndColumn = EndColumn;
  return L;
}

} // namespace

// The values come from a second implementation of the algorithm, which gives what
// Sarif.Multitool inserts as RollingHashPartialFingerprints.
TEST(LineHashes, AgreeWithASecondImplementation) {
  std::vector<std::string> Hashes =
      lineHashes("#include <thread>\n"
                 "void fan() {\n"
                 "  const char *Text = \"é😀\";\tint x;\n"
                 "}\n");
  std::vector<std::string> Expected = {
      "752e73feef7a5440:1", "ec0bf2450b56b579:1", "4e185b855c0f3624:1",
      "32dce9ccfdbc9d3e:1", "c129715d7a2bc9a3:1"};
  EXPECT_EQ(Hashes, Expected);
}

TEST(LineHashes, IgnoreWhiteSpaceAndLineEnds) {
  EXPECT_EQ(lineHashes("int a;\nint b;\n"),
            lineHashes("int a;\r\nint\tb;\r\n"));
  EXPECT_NE(lineHashes("int a;\nint b;\n"), lineHashes("int a;\nint c;\n"));
  EXPECT_FALSE(lineHashes("").empty());
}

TEST(Fingerprints, NumberWhatIsEqual) {
  Finding F;
  F.Rule = "fanout-unbounded-spawn";
  F.Function = "f";
  F.Where = range(1, 1, 1, 2);
  Fingerprints Keys;
  std::string First = Keys.next(F), Second = Keys.next(F);
  EXPECT_EQ(First.substr(0, 16), Second.substr(0, 16));
  EXPECT_NE(First, Second);
  F.Where.File = "b.cpp";
  EXPECT_EQ(Keys.next(F), First);
  F.Subject = "g";
  EXPECT_NE(Keys.next(F).substr(0, 16), First.substr(0, 16));
}

TEST(Utf16, CountsCodeUnits) {
  EXPECT_EQ(utf16Length("a"), 1u);
  EXPECT_EQ(utf16Length("é"), 1u);
  EXPECT_EQ(utf16Length("😀"), 2u);
  EXPECT_EQ(utf16Length("\xff\xfe"), 2u);
  EXPECT_EQ(utf16Column("é😀x", 7), 4u);
  EXPECT_EQ(utf16Column("x", 100), 2u);
  EXPECT_EQ(utf16Column("x", 0), 1u);
}

TEST(SourceFile, KnowsItsLines) {
  SourceFile File("a\r\nb\n\nc");
  EXPECT_EQ(File.lineCount(), 4u);
  EXPECT_EQ(File.line(1), "a");
  EXPECT_EQ(File.line(3), "");
  EXPECT_EQ(File.line(4), "c");
  EXPECT_EQ(File.line(5), "");
  EXPECT_EQ(File.line(0), "");
  EXPECT_EQ(SourceFile("").line(1), "");
}

TEST(Paths, BecomeAbsoluteAndRelative) {
  EXPECT_EQ(absolutePath("../b/./c", "/a/x"), "/a/b/c");
  EXPECT_EQ(absolutePath("/b//c/", "/a"), "/b/c");
  EXPECT_EQ(absolutePath(".", "/a"), "/a");
  EXPECT_TRUE(isBelow("/a/b", "/a"));
  EXPECT_FALSE(isBelow("/ab", "/a"));
  EXPECT_EQ(relativePath("/a/b/c", "/a"), "b/c");
  EXPECT_EQ(relativePath("/a/b", "/"), "a/b");
  EXPECT_EQ(relativePath("/x", "/a"), "/x");
}

TEST(Paths, BecomeUris) {
  EXPECT_EQ(uriPath("a b/c#d.cpp"), "a%20b/c%23d.cpp");
  EXPECT_EQ(uriPath("é%"), "%C3%A9%25");
}

TEST(Git, RemotesBecomeHttpsWithoutCredentials) {
  EXPECT_EQ(remoteUri("git@host.org:a/b.git"), "https://host.org/a/b.git");
  EXPECT_EQ(remoteUri("https://me:secret@host.org/a"), "https://host.org/a");
  EXPECT_EQ(remoteUri("ssh://git@host.org/a/b"), "https://host.org/a/b");
  EXPECT_EQ(remoteUri("/srv/git/a"), "");
  EXPECT_EQ(remoteUri("../a"), "");
  EXPECT_EQ(remoteUri(""), "");
}

TEST(Snippet, PutsCaretsUnderTheRange) {
  Snippet S = makeSnippet("\tf(\"é😀\"); g();", range(1, 15, 1, 18));
  EXPECT_EQ(S.Source, "    f(\"é😀\"); g();");
  EXPECT_EQ(S.Carets, "              ^^^");
}

TEST(Snippet, SurvivesAnyRange) {
  EXPECT_EQ(makeSnippet("ab", range(1, 2, 3, 1)).Carets, " ^");
  EXPECT_EQ(makeSnippet("", range(1, 9, 1, 4)).Carets, "^");
  EXPECT_EQ(makeSnippet("a\x1b[31mb", range(1, 1, 1, 2)).Source, "a [31mb");
  std::string Long(5000, 'x');
  Snippet S = makeSnippet(Long, range(1, 2000, 1, 2004));
  EXPECT_LT(S.Source.size(), 200u);
  EXPECT_NE(S.Carets.find(" ^^^^"), std::string::npos);
}

TEST(Directives, GiveTheirJustification) {
  llvm::StringRef Text = "f(); // NOLINT(fanout-x): why\n"
                         "// NOLINTNEXTLINE(a,fanout-*) -- how\n"
                         "g();\n"
                         "/* NOLINTBEGIN */\n"
                         "h();\n";
  EXPECT_EQ(findDirective(Text, 1, "fanout-x").Justification, "why");
  EXPECT_EQ(findDirective(Text, 3, "fanout-y").Justification, "how");
  EXPECT_EQ(findDirective(Text, 5, "fanout-y").Where.Line, 4u);
  EXPECT_EQ(findDirective(Text, 5, "fanout-y").Justification, "");
  EXPECT_EQ(findDirective("f(); // NOLINT(b)", 1, "fanout-x").Where.Line, 0u);
  EXPECT_EQ(findDirective("", 7, "fanout-x").Where.Line, 0u);
}
