#include "driver/CompileErrors.h"

#include "driver/Paths.h"

#include "clang/Basic/DiagnosticDriver.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/SmallString.h"

namespace fanout::driver {
namespace {

/// Databases of other compilers have flags that Clang does not know. They
/// seldom change what the code means, so they are no reason to give up.
bool isAboutForeignFlag(unsigned Id) {
  switch (Id) {
  case clang::diag::err_drv_unknown_argument:
  case clang::diag::err_drv_unknown_argument_with_suggestion:
  case clang::diag::err_drv_unsupported_opt:
  case clang::diag::err_drv_unsupported_opt_with_suggestion:
  case clang::diag::err_drv_unsupported_opt_for_target:
  case clang::diag::err_drv_unsupported_option_argument:
  case clang::diag::err_drv_clang_unsupported:
    return true;
  default:
    return false;
  }
}

std::string describe(const clang::Diagnostic &Info, llvm::StringRef Directory) {
  llvm::SmallString<256> Message;
  Info.FormatDiagnostic(Message);
  if (!Info.hasSourceManager() || Info.getLocation().isInvalid())
    return Message.str().str();
  clang::PresumedLoc Where =
      Info.getSourceManager().getPresumedLoc(Info.getLocation());
  if (Where.isInvalid())
    return Message.str().str();
  return absolutePath(Where.getFilename(), Directory) + ":" +
         std::to_string(Where.getLine()) + ":" +
         std::to_string(Where.getColumn()) + ": " + Message.str().str();
}

} // namespace

void CompileErrors::HandleDiagnostic(clang::DiagnosticsEngine::Level Level,
                                     const clang::Diagnostic &Info) {
  DiagnosticConsumer::HandleDiagnostic(Level, Info);
  if (Level < clang::DiagnosticsEngine::Error)
    return;
  if (!Started && isAboutForeignFlag(Info.getID())) {
    if (Refused.empty())
      Refused = describe(Info, Directory);
    return;
  }
  if (Count++ == 0)
    First = describe(Info, Directory);
}

std::string CompileErrors::summary(bool Analysed) const {
  if (Count == 1)
    return "1 error: " + First;
  if (Count > 1)
    return std::to_string(Count) + " errors, the first: " + First;
  if (Analysed)
    return "";
  return "its compile command starts no C or C++ compiler" +
         (Refused.empty() ? "" : ": " + Refused);
}

} // namespace fanout::driver
