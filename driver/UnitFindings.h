// From the facts of a translation unit to what is reported of them.

#ifndef FANOUT_DRIVER_UNITFINDINGS_H
#define FANOUT_DRIVER_UNITFINDINGS_H

#include "driver/TranslationUnit.h"

#include "clang/Basic/SourceManager.h"

namespace fanout::driver {

/// Runs the enabled rules, leaves out headers that the filter excludes, looks
/// up NOLINT comments and stores the rest in `Result`.
void report(const Unit &Work, TranslationUnitFacts Facts,
            clang::SourceManager &Sources, UnitResult &Result);

} // namespace fanout::driver

#endif
