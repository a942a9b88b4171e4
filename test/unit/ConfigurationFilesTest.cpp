// Every file of test/configurations says exactly what expected.txt lists, and
// those in silent/ say nothing.

#include "checks/configuration/Scan.h"

#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

#include "gtest/gtest.h"

#include <algorithm>

using namespace fanout;

namespace {

const std::string Root =
    std::string(FANOUT_SOURCE_ROOT) + "/test/configurations/";

std::string textOf(const std::string &Path) {
  auto Buffer = llvm::MemoryBuffer::getFile(Path);
  return Buffer ? (*Buffer)->getBuffer().str() : "";
}

std::vector<std::string> filesIn(const std::string &Folder) {
  std::vector<std::string> Names;
  std::error_code Error;
  for (llvm::sys::fs::directory_iterator I(Root + Folder, Error), End;
       I != End && !Error; I.increment(Error))
    Names.push_back(Folder + "/" + llvm::sys::path::filename(I->path()).str());
  std::sort(Names.begin(), Names.end());
  return Names;
}

std::string printed(const std::string &Name) {
  std::string Lines;
  for (const Finding &Each :
       scanConfiguration(textOf(Root + Name), Name).Findings)
    Lines += Each.Where.File + ":" + std::to_string(Each.Where.Line) + ":" +
             std::to_string(Each.Where.Column) + ": warning: " + Each.Message +
             " [" + Each.Rule + "]\n";
  return Lines;
}

TEST(ConfigurationFiles, PositivesSayWhatIsExpected) {
  std::string All;
  for (const std::string &Name : filesIn("positive")) {
    std::string Lines = printed(Name);
    EXPECT_FALSE(Lines.empty()) << Name;
    EXPECT_TRUE(mayConfigurePool(textOf(Root + Name))) << Name;
    All += Lines;
  }
  EXPECT_EQ(All, textOf(Root + "expected.txt"));
}

TEST(ConfigurationFiles, NearMissesAreSilent) {
  std::vector<std::string> Names = filesIn("silent");
  EXPECT_GE(Names.size(), 120u);
  for (const std::string &Name : Names)
    EXPECT_EQ(printed(Name), "") << Name;
}

TEST(ConfigurationFiles, AllAreReadToTheEnd) {
  for (const char *Folder : {"positive", "silent"})
    for (const std::string &Name : filesIn(Folder))
      for (const NotAnalysed &Part :
           scanConfiguration(textOf(Root + Name), Name).Skipped)
        ADD_FAILURE() << Name << ": " << Part.Why;
}

TEST(ConfigurationFiles, CommentsSuppressWithTheirReason) {
  unsigned Count = 0;
  for (const std::string &Name : filesIn("silent"))
    for (const SuppressedFinding &Each :
         scanConfiguration(textOf(Root + Name), Name).Suppressed) {
      EXPECT_EQ(Each.Reason, "the proxy bounds it") << Name;
      ++Count;
    }
  EXPECT_EQ(Count, 12u);
}

} // namespace
