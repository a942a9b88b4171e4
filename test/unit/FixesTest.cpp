// --fix on files as they are on the disk.

#include "driver/Fixes.h"

#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FileUtilities.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Support/xxhash.h"

#include "gtest/gtest.h"

using namespace fanout;
using namespace fanout::driver;

namespace {

class Fixes : public testing::Test {
protected:
  void SetUp() override {
    llvm::SmallString<128> Path;
    ASSERT_FALSE(llvm::sys::fs::createTemporaryFile("fixes", "txt", Path));
    File = Path.str().str();
    Remover.setFile(File);
    write("one two");
  }

  void write(llvm::StringRef Text) {
    std::error_code Error;
    llvm::raw_fd_ostream(File, Error) << Text;
    ASSERT_FALSE(Error);
  }

  std::string text() {
    auto Buffer = llvm::MemoryBuffer::getFile(File);
    return Buffer ? (*Buffer)->getBuffer().str() : "";
  }

  /// A finding that replaces `Length` bytes of the file "one two".
  void find(unsigned Offset, unsigned Length, std::string Text) {
    Edit E;
    E.Where.File = File;
    E.Where.Offset = Offset;
    E.Where.Length = Length;
    E.Text = std::move(Text);
    E.FileHash = llvm::xxh3_64bits("one two");
    Found.Findings.emplace_back().What.Fix = {E};
  }

  FixOutcome apply() {
    llvm::Expected<FixOutcome> Done = applyFixes(Found);
    EXPECT_TRUE(bool(Done)) << llvm::toString(Done.takeError());
    return Done ? *Done : FixOutcome();
  }

  std::string File;
  llvm::FileRemover Remover;
  Report Found;
};

TEST_F(Fixes, LeaveAFileThatHasChanged) {
  find(0, 3, "1");
  write("two one");
  FixOutcome Done = apply();
  EXPECT_EQ(Done.Fixed, 0u);
  EXPECT_EQ(Done.Changed, std::vector<std::string>{File});
  EXPECT_EQ(Found.Findings.size(), 1u);
  EXPECT_EQ(text(), "two one");
}

TEST_F(Fixes, LeaveAFileThatIsGone) {
  find(0, 3, "1");
  ASSERT_FALSE(llvm::sys::fs::remove(File));
  EXPECT_EQ(apply().Changed, std::vector<std::string>{File});
}

TEST_F(Fixes, RefuseWhatOverlaps) {
  find(0, 3, "1");
  find(2, 3, "x");
  find(4, 3, "2");
  FixOutcome Done = apply();
  EXPECT_EQ(Done.Fixed, 2u);
  EXPECT_EQ(Done.Overlapping, 1u);
  EXPECT_EQ(Done.Files, 1u);
  EXPECT_EQ(text(), "1 2");
}

TEST_F(Fixes, MakeTheSameEditOnce) {
  find(3, 0, "!");
  find(3, 0, "!");
  EXPECT_EQ(apply().Fixed, 2u);
  EXPECT_EQ(text(), "one! two");
}

TEST_F(Fixes, RefuseTwoInsertionsAtOnePlace) {
  find(3, 0, "!");
  find(3, 0, "?");
  EXPECT_EQ(apply().Overlapping, 1u);
  EXPECT_EQ(text(), "one! two");
}

TEST_F(Fixes, ApplyAllEditsOfAFindingOrNone) {
  find(0, 3, "1");
  find(4, 3, "2");
  Found.Findings[1].What.Fix.push_back(Found.Findings[0].What.Fix[0]);
  Found.Findings[1].What.Fix[1].Text = "x";
  EXPECT_EQ(apply().Fixed, 1u);
  EXPECT_EQ(text(), "1 two");
}

TEST_F(Fixes, CountWhatHasNone) {
  find(0, 3, "1");
  Found.Findings.emplace_back();
  Found.Findings.emplace_back().Silenced = Suppression();
  FixOutcome Done = apply();
  EXPECT_EQ(Done.Fixed, 1u);
  EXPECT_EQ(Done.WithoutFix, 1u);
  EXPECT_EQ(Found.Findings.size(), 2u);
}

} // namespace
