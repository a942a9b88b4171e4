// Finds configuration files in a folder.

#include "driver/ConfigFiles.h"

#include "checks/configuration/Scan.h"
#include "driver/Failure.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FileUtilities.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Program.h"

namespace fanout::driver {
namespace {

namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;

constexpr llvm::StringLiteral LeftOut[] = {
    "node_modules", "vendor",    "third_party", "third-party", "thirdparty",
    "external",     "bazel-bin", "bazel-out",   "build",       "cmakefiles",
    "dist",         "target",    "out",         "__pycache__", "venv"};

bool isLeftOut(llvm::StringRef Name) {
  return Name.starts_with(".") || Name.starts_with("cmake-build") ||
         llvm::is_contained(LeftOut, Name.lower());
}

bool isBelowLeftOut(llvm::StringRef Relative) {
  llvm::StringRef Parent = path::parent_path(Relative);
  return llvm::any_of(llvm::make_range(path::begin(Parent), path::end(Parent)),
                      isLeftOut);
}

/// What `git ls-files` prints for the folder; empty: no git, no checkout, or
/// nothing tracked.
std::string trackedFiles(llvm::StringRef Folder) {
  auto Git = llvm::sys::findProgramByName("git");
  llvm::SmallString<128> Output;
  if (!Git || fs::createTemporaryFile("fanout-tidy", "files", Output))
    return "";
  llvm::FileRemover Remove(Output);
  const llvm::StringRef Arguments[] = {*Git, "-C", Folder, "ls-files", "-z"};
  const std::optional<llvm::StringRef> Redirects[] = {
      llvm::StringRef("/dev/null"), llvm::StringRef(Output),
      llvm::StringRef("/dev/null")};
  if (llvm::sys::ExecuteAndWait(*Git, Arguments, std::nullopt, Redirects, 60))
    return "";
  auto Text = llvm::MemoryBuffer::getFile(Output);
  return Text ? (*Text)->getBuffer().str() : "";
}

class Search {
public:
  Search(llvm::StringRef Folder, const ConfigSearch &Bounds)
      : Folder(Folder), Bounds(Bounds) {}

  llvm::Expected<std::vector<std::string>> run();

private:
  llvm::Error fromGit(llvm::StringRef Names);
  llvm::Error walk();
  llvm::Error count();
  void take(llvm::StringRef Relative);

  llvm::StringRef Folder;
  const ConfigSearch &Bounds;
  std::vector<std::string> Found;
  unsigned Names = 0;
};

llvm::Error Search::count() {
  if (++Names <= Bounds.MaxNames)
    return llvm::Error::success();
  return failure("--configs=" + Folder.str() + ": more than " +
                 std::to_string(Bounds.MaxNames) +
                 " names in it; name a smaller folder");
}

void Search::take(llvm::StringRef Relative) {
  if (!isConfigurationFile(Relative))
    return;
  llvm::SmallString<256> Full(Folder);
  path::append(Full, Relative);
  if (fs::is_regular_file(Full))
    Found.push_back(std::string(Full));
}

llvm::Error Search::fromGit(llvm::StringRef Names) {
  while (!Names.empty()) {
    if (llvm::Error E = count())
      return E;
    auto [Name, Rest] = Names.split('\0');
    if (!isBelowLeftOut(Name))
      take(Name);
    Names = Rest;
  }
  return llvm::Error::success();
}

llvm::Error Search::walk() {
  std::error_code Error;
  fs::recursive_directory_iterator I(Folder, Error, /*follow_symlinks=*/false);
  if (Error)
    return failure("--configs=" + Folder.str() + ": " + Error.message());
  for (fs::recursive_directory_iterator End; I != End; I.increment(Error)) {
    if (llvm::Error E = count())
      return E;
    llvm::StringRef Relative =
        llvm::StringRef(I->path()).drop_front(Folder.size()).ltrim('/');
    if (I->type() != fs::file_type::directory_file)
      take(Relative);
    else if (isLeftOut(path::filename(Relative)) ||
             I.level() >= int(Bounds.MaxDepth))
      I.no_push();
  }
  return llvm::Error::success();
}

llvm::Expected<std::vector<std::string>> Search::run() {
  std::string Tracked = trackedFiles(Folder);
  if (llvm::Error E = Tracked.empty() ? walk() : fromGit(Tracked))
    return std::move(E);
  llvm::sort(Found);
  return std::move(Found);
}

} // namespace

llvm::Expected<std::vector<std::string>>
configFilesBelow(const std::string &Folder, const ConfigSearch &Bounds) {
  return Search(Folder, Bounds).run();
}

} // namespace fanout::driver
