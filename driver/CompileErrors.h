// Counts the errors of a compilation and keeps the first.

#ifndef FANOUT_DRIVER_COMPILEERRORS_H
#define FANOUT_DRIVER_COMPILEERRORS_H

#include "clang/Basic/Diagnostic.h"

#include <string>

namespace fanout::driver {

class CompileErrors : public clang::DiagnosticConsumer {
public:
  explicit CompileErrors(std::string Directory)
      : Directory(std::move(Directory)) {}

  void HandleDiagnostic(clang::DiagnosticsEngine::Level Level,
                        const clang::Diagnostic &Info) override;

  /// From here on the flags were understood and errors are about the code.
  void compilerStarts() { Started = true; }

  bool any() const { return Count > 0; }

  /// Why the file could not be analysed, one line, or empty. `Analysed`: it
  /// was, in spite of errors.
  std::string summary(bool Analysed) const;

private:
  std::string Directory;
  std::string First;   ///< the first error
  std::string Refused; ///< the first flag that was ignored
  unsigned Count = 0;
  bool Started = false;
};

} // namespace fanout::driver

#endif
