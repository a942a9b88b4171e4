#include "driver/Output.h"

#include "driver/Failure.h"
#include "driver/Paths.h"

#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

namespace fanout::driver {
namespace {

namespace fs = llvm::sys::fs;

llvm::Error cannotWrite(const std::string &File, llvm::StringRef Why) {
  return failure("cannot write " + File + ": " + Why +
                 "; pass another --output");
}

/// A pipe or a device is written to, never replaced by a file.
bool isSpecial(const std::string &File) {
  fs::file_status Status;
  return !fs::status(File, Status) && fs::exists(Status) &&
         !fs::is_regular_file(Status);
}

llvm::Error writeTo(int Descriptor, const std::string &Name,
                    llvm::function_ref<void(llvm::raw_ostream &)> Write) {
  llvm::raw_fd_ostream Out(Descriptor, /*shouldClose=*/false);
  Write(Out);
  Out.flush();
  std::error_code Error = Out.error();
  Out.clear_error();
  if (Error)
    return cannotWrite(Name, Error.message());
  return llvm::Error::success();
}

llvm::Error writeSpecial(const std::string &File,
                         llvm::function_ref<void(llvm::raw_ostream &)> Write) {
  int Descriptor;
  if (std::error_code Error = fs::openFileForWrite(
          File, Descriptor, fs::CD_OpenExisting, fs::OF_None))
    return cannotWrite(File, Error.message());
  llvm::Error Result = writeTo(Descriptor, File, Write);
  fs::file_t Handle = fs::convertFDToNativeFile(Descriptor);
  fs::closeFile(Handle);
  return Result;
}

/// The file a chain of links ends at: the link itself stays.
std::string target(const std::string &File) {
  llvm::SmallString<256> Real;
  return fs::real_path(File, Real) ? File : Real.str().str();
}

} // namespace

llvm::Error checkWritable(const std::string &File) {
  if (File.empty())
    return llvm::Error::success();
  if (fs::is_directory(File))
    return cannotWrite(File, "it is a folder");
  std::string Folder =
      absolutePath(llvm::sys::path::parent_path(target(File)), currentFolder());
  if (!fs::is_directory(Folder))
    return cannotWrite(File, "the folder " + Folder + " does not exist");
  if (fs::access(isSpecial(File) ? File : Folder, fs::AccessMode::Write))
    return cannotWrite(File, "permission denied");
  return llvm::Error::success();
}

llvm::Error writeOutput(const std::string &File,
                        llvm::function_ref<void(llvm::raw_ostream &)> Write) {
  if (File.empty())
    return writeTo(/*stdout*/ 1, "standard output", Write);
  if (isSpecial(File))
    return writeSpecial(File, Write);
  llvm::Expected<fs::TempFile> Temp = fs::TempFile::create(
      target(File) + ".%%%%%%%%.tmp", fs::all_read | fs::all_write);
  if (!Temp)
    return cannotWrite(File, llvm::toString(Temp.takeError()));
  if (llvm::Error E = writeTo(Temp->FD, File, Write)) {
    llvm::consumeError(Temp->discard());
    return E;
  }
  if (llvm::Error E = Temp->keep(target(File)))
    return cannotWrite(File, llvm::toString(std::move(E)));
  return llvm::Error::success();
}

} // namespace fanout::driver
