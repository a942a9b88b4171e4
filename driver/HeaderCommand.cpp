#include "driver/HeaderCommand.h"

#include "clang/Tooling/CompilationDatabase.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

namespace fanout::driver {
namespace {

using clang::tooling::CompilationDatabase;
using llvm::StringRef;

/// The commands of a run as clang's tooling wants them.
class Commands : public CompilationDatabase {
public:
  explicit Commands(llvm::ArrayRef<CompileCommand> All) : All(All) {}

  std::vector<std::string> getAllFiles() const override {
    std::vector<std::string> Files;
    for (const CompileCommand &C : All)
      Files.push_back(C.File);
    return Files;
  }

  std::vector<clang::tooling::CompileCommand>
  getCompileCommands(StringRef File) const override {
    std::vector<clang::tooling::CompileCommand> Result;
    for (const CompileCommand &C : All)
      if (C.File == File)
        Result.emplace_back(C.Directory, C.File, C.Args, /*Output=*/"");
    return Result;
  }

private:
  llvm::ArrayRef<CompileCommand> All;
};

bool isHeader(StringRef Path) {
  return llvm::is_contained({".h", ".hh", ".hpp", ".hxx", ".h++", ".H"},
                            llvm::sys::path::extension(Path)) &&
         llvm::sys::fs::is_regular_file(Path);
}

} // namespace

std::optional<CompileCommand> headerCommand(llvm::ArrayRef<CompileCommand> All,
                                            StringRef Path) {
  if (All.empty() || !isHeader(Path))
    return std::nullopt;
  auto Inferring = clang::tooling::inferMissingCompileCommands(
      std::make_unique<Commands>(All));
  auto Found = Inferring->getCompileCommands(Path);
  if (Found.empty())
    return std::nullopt;
  CompileCommand Result;
  Result.Directory = Found.front().Directory;
  Result.File = Path.str();
  Result.Args = Found.front().CommandLine;
  return Result;
}

} // namespace fanout::driver
