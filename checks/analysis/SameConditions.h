// Whether a count goes with the list beside it.

#ifndef FANOUT_CHECKS_ANALYSIS_SAMECONDITIONS_H
#define FANOUT_CHECKS_ANALYSIS_SAMECONDITIONS_H

#include "checks/analysis/Body.h"

namespace fanout {

/// True if what takes or puts an element and what changes a count run under the
/// same conditions: one element, one step. `Decides`: the step itself may be
/// what decides, `if (kept.fetch_add(1) < max) list.push(c)`.
bool areTogether(const clang::Expr *Use, const clang::Expr *Change,
                 const Body &In, bool Decides);

} // namespace fanout

#endif
