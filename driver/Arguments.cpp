#include "driver/Arguments.h"

#include "clang/Basic/Version.h"
#include "clang/Tooling/ArgumentsAdjusters.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

#include <dlfcn.h>

namespace fanout::driver {
namespace {

using clang::tooling::CommandLineArguments;
using llvm::StringRef;

bool isResourceFolder(const std::string &Folder) {
  return llvm::sys::fs::exists(Folder + "/include/stddef.h");
}

/// Where the shared library with Clang in it was loaded from.
std::string clangLibrary() {
  Dl_info Info;
  auto *Symbol = reinterpret_cast<void *>(&clang::getClangFullVersion);
  return dladdr(Symbol, &Info) && Info.dli_fname ? Info.dli_fname : "";
}

std::string programFolder() {
  std::string Program = llvm::sys::fs::getMainExecutable(
      "fanout-tidy", reinterpret_cast<void *>(&clangLibrary));
  return llvm::sys::path::parent_path(Program).str();
}

/// A precompiled header of another compiler, or of another version, cannot be
/// read. CMake passes the header itself beside it.
void dropPrecompiledHeader(CommandLineArguments &Args) {
  const StringRef Pair[] = {"-Xclang", "-include-pch", "-Xclang"};
  if (!llvm::is_contained(Args, "-include"))
    return;
  for (size_t I = 0; I + 3 < Args.size();) {
    if (std::equal(std::begin(Pair), std::end(Pair), Args.begin() + I))
      Args.erase(Args.begin() + I, Args.begin() + I + 4);
    else
      ++I;
  }
}

} // namespace

std::string resourceFolder() {
  std::string Version = CLANG_VERSION_MAJOR_STRING;
  const std::string Candidates[] = {
      FANOUT_LLVM_ROOT "/lib/clang/" + Version,
      programFolder() + "/../lib/clang/" + Version,
      llvm::sys::path::parent_path(clangLibrary()).str() + "/clang/" + Version,
  };
  for (const std::string &Folder : Candidates)
    if (isResourceFolder(Folder))
      return Folder;
  return "";
}

std::vector<std::string>
analysisArguments(const CompileCommand &Command, StringRef ResourceFolder,
                  llvm::ArrayRef<std::string> ExtraBefore,
                  llvm::ArrayRef<std::string> Extra) {
  using namespace clang::tooling;
  CommandLineArguments Begin(ExtraBefore.begin(), ExtraBefore.end());
  CommandLineArguments End(Extra.begin(), Extra.end());
  llvm::append_range(End, CommandLineArguments{"-w", "-ferror-limit=0"});
  auto NamesResources = [](StringRef Arg) {
    return Arg.starts_with("-resource-dir");
  };
  if (llvm::none_of(Command.Args, NamesResources) &&
      llvm::none_of(Extra, NamesResources))
    End.push_back(("-resource-dir=" + ResourceFolder).str());

  CommandLineArguments Args = Command.Args;
  dropPrecompiledHeader(Args);
  for (const ArgumentsAdjuster &Adjust :
       {getClangStripOutputAdjuster(), getClangStripDependencyFileAdjuster(),
        getStripPluginsAdjuster(), getClangSyntaxOnlyAdjuster(),
        getInsertArgumentAdjuster(Begin, ArgumentInsertPosition::BEGIN),
        getInsertArgumentAdjuster(End, ArgumentInsertPosition::END)})
    Args = Adjust(Args, Command.File);
  return Args;
}

} // namespace fanout::driver
