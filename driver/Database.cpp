#include "driver/Database.h"

#include "driver/DatabaseCheck.h"
#include "driver/Failure.h"
#include "driver/HeaderCommand.h"
#include "driver/Paths.h"

#include "clang/Tooling/CompilationDatabase.h"
#include "clang/Tooling/JSONCompilationDatabase.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/VirtualFileSystem.h"

#include <set>

namespace fanout::driver {
namespace {

using llvm::StringRef;
namespace path = llvm::sys::path;
namespace fs = llvm::sys::fs;

std::string databaseIn(StringRef Folder) {
  llvm::SmallString<256> File(Folder);
  path::append(File, "compile_commands.json");
  return fs::is_regular_file(File) ? File.str().str() : "";
}

/// Subfolders of `Folder` in alphabetical order.
std::vector<std::string> subfolders(const llvm::Twine &Folder) {
  std::vector<std::string> Result;
  std::error_code Error;
  for (fs::directory_iterator I(Folder, Error), End; I != End && !Error;
       I.increment(Error))
    if (fs::is_directory(I->path()))
      Result.push_back(I->path());
  llvm::sort(Result);
  return Result;
}

/// Looks in `Folder` and where build systems put their build folder.
std::string databaseNear(StringRef Folder) {
  std::vector<std::string> Places = {Folder.str(), (Folder + "/build").str()};
  llvm::append_range(Places, subfolders(Folder + "/build"));
  llvm::append_range(Places, subfolders(Folder + "/out"));
  for (const std::string &Sub : subfolders(Folder))
    if (path::filename(Sub).starts_with("cmake-build-"))
      Places.push_back(Sub);
  Places.push_back((Folder + "/builddir").str());
  for (const std::string &Place : Places)
    if (std::string File = databaseIn(Place); !File.empty())
      return File;
  return "";
}

std::string realPath(StringRef Path) {
  llvm::SmallString<256> Real;
  return fs::real_path(Path, Real) ? Path.str() : Real.str().str();
}

/// Makes the folders of commands absolute: what expands response files looks
/// into them.
class Located : public clang::tooling::CompilationDatabase {
public:
  Located(std::unique_ptr<CompilationDatabase> Base, std::string Home)
      : Base(std::move(Base)), Home(std::move(Home)) {}

  std::vector<clang::tooling::CompileCommand>
  getCompileCommands(StringRef File) const override {
    return locate(Base->getCompileCommands(File));
  }
  std::vector<clang::tooling::CompileCommand>
  getAllCompileCommands() const override {
    return locate(Base->getAllCompileCommands());
  }

private:
  std::vector<clang::tooling::CompileCommand>
  locate(std::vector<clang::tooling::CompileCommand> Commands) const {
    for (auto &C : Commands)
      C.Directory = absolutePath(C.Directory, Home);
    return Commands;
  }

  std::unique_ptr<CompilationDatabase> Base;
  std::string Home;
};

/// Builds also assemble, link resources and compile other languages.
bool isForeign(StringRef File) {
  return llvm::is_contained({".s", ".S", ".sx", ".asm", ".nasm", ".rc", ".f",
                             ".F", ".f90", ".F90", ".for", ".swift", ".rs",
                             ".go", ".ll", ".bc", ".cl"},
                            path::extension(File));
}

} // namespace

std::string findDatabase(StringRef Folder, StringRef FirstFile) {
  if (std::string File = databaseNear(Folder); !File.empty())
    return File;
  StringRef Parent = FirstFile;
  if (!fs::is_directory(Parent))
    Parent = path::parent_path(Parent);
  for (; !Parent.empty(); Parent = path::parent_path(Parent))
    if (std::string File = databaseNear(Parent); !File.empty())
      return File;
  return "";
}

llvm::Expected<std::vector<CompileCommand>>
readDatabase(const std::string &DatabaseFile) {
  auto Buffer = llvm::MemoryBuffer::getFile(DatabaseFile);
  if (!Buffer)
    return failure("cannot read " + DatabaseFile + ": " +
                   Buffer.getError().message());
  if (llvm::Error E = checkDatabase((*Buffer)->getBuffer(), DatabaseFile))
    return std::move(E);
  std::string Error;
  using namespace clang::tooling;
  std::unique_ptr<CompilationDatabase> Base =
      JSONCompilationDatabase::loadFromBuffer(
          (*Buffer)->getBuffer(), Error, JSONCommandLineSyntax::AutoDetect);
  if (!Base)
    return failure("cannot read " + DatabaseFile + ": " + Error);
  Base = std::make_unique<Located>(std::move(Base),
                                   path::parent_path(DatabaseFile).str());
  Base = inferTargetAndDriverMode(expandResponseFiles(
      std::move(Base), llvm::vfs::createPhysicalFileSystem()));

  std::vector<CompileCommand> Result;
  std::set<CompileCommand> Seen;
  for (auto &Entry : Base->getAllCompileCommands()) {
    CompileCommand C;
    C.Directory = Entry.Directory;
    C.File = absolutePath(Entry.Filename, C.Directory);
    C.Args = std::move(Entry.CommandLine);
    if (!isForeign(C.File) && Seen.insert(C).second)
      Result.push_back(std::move(C));
  }
  return Result;
}

llvm::Expected<std::vector<CompileCommand>>
selectCommands(std::vector<CompileCommand> All,
               llvm::ArrayRef<std::string> Paths, StringRef DatabaseFile) {
  if (Paths.empty())
    return All;
  std::vector<bool> Chosen(All.size());
  std::vector<CompileCommand> Headers;
  std::vector<std::string> RealFiles;
  for (const CompileCommand &C : All)
    RealFiles.push_back(realPath(C.File));
  for (const std::string &Path : Paths) {
    std::string Real = realPath(Path);
    bool Used = false;
    for (size_t I = 0; I != All.size(); ++I)
      if (isBelow(All[I].File, Path) || isBelow(RealFiles[I], Real))
        Used = Chosen[I] = true;
    if (Used)
      continue;
    if (std::optional<CompileCommand> Header = headerCommand(All, Path)) {
      Headers.push_back(std::move(*Header));
      continue;
    }
    if (!fs::exists(Path))
      return failure(Path + ": no such file or folder");
    return failure(Path + " is not in " + DatabaseFile +
                   "; add it to the build, or pass its flags: fanout-tidy "
                   "FILE -- FLAGS");
  }
  std::vector<CompileCommand> Result;
  for (size_t I = 0; I != All.size(); ++I)
    if (Chosen[I])
      Result.push_back(std::move(All[I]));
  llvm::append_range(Result, std::move(Headers));
  return Result;
}

std::vector<CompileCommand> fixedCommands(llvm::ArrayRef<std::string> Paths,
                                          llvm::ArrayRef<std::string> Args) {
  std::vector<CompileCommand> Result;
  for (const std::string &Path : Paths) {
    CompileCommand C;
    C.Directory = currentFolder();
    C.File = Path;
    C.Args = {"clang-tool"};
    C.Args.insert(C.Args.end(), Args.begin(), Args.end());
    C.Args.push_back(Path);
    Result.push_back(std::move(C));
  }
  return Result;
}

} // namespace fanout::driver
