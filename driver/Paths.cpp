#include "driver/Paths.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

namespace fanout::driver {

using llvm::StringRef;
namespace path = llvm::sys::path;

std::string currentFolder() {
  llvm::SmallString<256> Folder;
  if (llvm::sys::fs::current_path(Folder))
    return "/";
  return Folder.str().str();
}

std::string absolutePath(StringRef Path, StringRef Folder) {
  llvm::SmallString<256> Result;
  if (!path::is_absolute(Path))
    Result = Folder;
  path::append(Result, Path);
  path::remove_dots(Result, /*remove_dot_dot=*/true);
  return Result.str().str();
}

bool isBelow(StringRef Path, StringRef Folder) {
  if (!Path.consume_front(Folder))
    return false;
  return Path.empty() || Path.front() == '/' || Folder.ends_with("/");
}

std::string relativePath(StringRef Path, StringRef Folder) {
  if (Path == Folder || !isBelow(Path, Folder))
    return Path.str();
  return Path.drop_front(Folder.size()).ltrim('/').str();
}

std::string gitTopLevel(StringRef Folder) {
  for (; !Folder.empty(); Folder = path::parent_path(Folder)) {
    llvm::SmallString<256> Git(Folder);
    path::append(Git, ".git");
    if (llvm::sys::fs::exists(Git))
      return Folder.str();
  }
  return "";
}

std::string sourceRoot(llvm::ArrayRef<std::string> Files) {
  std::string Here = currentFolder();
  if (Files.empty())
    return Here;
  StringRef Common = path::parent_path(Files.front());
  for (StringRef File : Files)
    while (!isBelow(File, Common))
      Common = path::parent_path(Common);
  if (std::string Top = gitTopLevel(Common); !Top.empty())
    return Top;
  return isBelow(Common, Here) ? Here : Common.str();
}

std::string uriPath(StringRef Path) {
  std::string Result;
  for (char C : Path) {
    bool Plain = llvm::isAlnum(C) || StringRef("-._~/!$&'()*+,;=@").contains(C);
    if (Plain)
      Result += C;
    else
      Result += "%" + llvm::toHex(StringRef(&C, 1));
  }
  return Result;
}

} // namespace fanout::driver
