// Output for people: findings with the source they point at.

#ifndef FANOUT_DRIVER_TEXTREPORT_H
#define FANOUT_DRIVER_TEXTREPORT_H

#include "driver/Report.h"

#include "llvm/Support/raw_ostream.h"

namespace fanout::driver {

struct TextStyle {
  bool Color = false;
  bool ShowSuppressed = false;
  std::string Folder; ///< paths below it are shown relative to it
};

/// What silences findings in such a file: NOLINT, or a comment.
llvm::StringRef silencer(const Finding &What);

/// Findings as rustc prints them: message, place, source, carets, notes.
void writeText(const Report &R, const TextStyle &Style, llvm::raw_ostream &Out);

/// One line a finding and one a note, in the form of clang-tidy.
void writeConcise(const Report &R, const TextStyle &Style,
                  llvm::raw_ostream &Out);

} // namespace fanout::driver

#endif
