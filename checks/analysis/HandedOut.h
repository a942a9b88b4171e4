// Elements that a parameter hands out one by one.

#ifndef FANOUT_CHECKS_ANALYSIS_HANDEDOUT_H
#define FANOUT_CHECKS_ANALYSIS_HANDEDOUT_H

#include "checks/analysis/Sizes.h"

namespace fanout {

/// `while (reader->Read(&message))`: what a parameter hands out is as long as
/// the caller likes, if the function uses it. Empty for any other call, and
/// where the code that hands out is seen.
std::optional<Size> handedOut(const Call &C, const Body &In, const Program &P);

/// True if the member only tells how far the function is with what it hands out
/// one by one: `if (at_ == rows_) return nullopt; return Row{++at_};`. Nothing
/// ever gives one back: it counts calls, not work in flight.
bool countsHandedOut(const AccessPath &Counter, const Body &In,
                     const Program &P);

} // namespace fanout

#endif
