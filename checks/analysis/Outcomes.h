// What a condition says about the work that it asks about, and whether it lets
// only few through.

#ifndef FANOUT_CHECKS_ANALYSIS_OUTCOMES_H
#define FANOUT_CHECKS_ANALYSIS_OUTCOMES_H

#include "checks/analysis/Program.h"

namespace fanout {

enum class Outcome { Unclear, Success, Failure };

/// What it means that the condition has this value, by the conventions of the
/// languages: true, not null and a result of 0 are success; an error code that
/// is set, a negative result and a flag that a handler sets are failure.
Outcome outcomeOf(const clang::Expr *Condition, bool Value, const Body &In,
                  const Program &P);

/// True if the condition lets few through, however many ask: one in n, the
/// first, one a second, those that a limiter has room for.
bool isSampling(const clang::Expr *Condition, const Body &In, const Program &P);

/// True if the function is the standard library's, also as a method of one of
/// its classes.
bool isStandard(const clang::FunctionDecl *Function);

} // namespace fanout

#endif
