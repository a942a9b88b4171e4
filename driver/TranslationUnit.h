// Parses and analyses one translation unit.

#ifndef FANOUT_DRIVER_TRANSLATIONUNIT_H
#define FANOUT_DRIVER_TRANSLATIONUNIT_H

#include "driver/Configuration.h"
#include "driver/Database.h"
#include "driver/Report.h"

#include "llvm/ADT/STLFunctionalExtras.h"

namespace clang {
class ASTContext;
class Preprocessor;
} // namespace clang

namespace fanout::driver {

/// One piece of work: how the file is compiled and what applies to it.
struct Unit {
  CompileCommand Compile;
  std::vector<std::string> Args; ///< of the analysis
  FileSettings Settings;
  std::string Root;       ///< default header filter: files below it
  bool KeepGoing = false; ///< analyse in spite of compile errors
};

/// What becomes of a parsed translation unit.
using UnitUse = llvm::function_ref<void(
    clang::ASTContext &, const clang::Preprocessor &, UnitResult &)>;

/// Which functions of system headers are parsed with their bodies: those whose
/// types ask for it, or all.
enum class Bodies { Needed, All };

/// Parses, and calls `Use` unless there were compile errors that matter. Safe
/// to call from several threads; does not touch the process' folder.
UnitResult parseUnit(const Unit &Work, UnitUse Use,
                     Bodies OfSystem = Bodies::Needed);

/// Parses and runs the rules.
UnitResult analyseUnit(const Unit &Work);

} // namespace fanout::driver

#endif
