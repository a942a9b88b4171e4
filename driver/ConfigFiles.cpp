#include "driver/ConfigFiles.h"

#include "llvm/ADT/StringSwitch.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

namespace fanout::driver {

using llvm::StringRef;
namespace path = llvm::sys::path;
namespace fs = llvm::sys::fs;

bool isConfigFile(StringRef Path) {
  return llvm::StringSwitch<bool>(path::extension(Path).lower())
      .Cases({".json", ".yaml", ".yml", ".toml"}, true)
      .Cases({".ini", ".properties", ".conf", ".cfg"}, true)
      .Default(false);
}

std::vector<std::string> configFilesBelow(const std::string &Folder) {
  std::vector<std::string> Result;
  std::error_code Error;
  for (fs::recursive_directory_iterator I(Folder, Error), End;
       I != End && !Error; I.increment(Error)) {
    if (path::filename(I->path()).starts_with("."))
      I.no_push();
    else if (isConfigFile(I->path()) && fs::is_regular_file(I->path()))
      Result.push_back(I->path());
  }
  llvm::sort(Result);
  return Result;
}

UnitResult checkConfigFile(const std::string &File,
                           const FileSettings &Settings) {
  UnitResult Result;
  Result.File = File;
  auto Buffer = llvm::MemoryBuffer::getFile(File);
  if (!Buffer) {
    Result.Failure = Buffer.getError().message();
    return Result;
  }
  Result.Analysed = true;
  return Result;
}

} // namespace fanout::driver
