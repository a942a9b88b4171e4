// Elements that a parameter hands out one by one.

#ifndef FANOUT_CHECKS_ANALYSIS_HANDEDOUT_H
#define FANOUT_CHECKS_ANALYSIS_HANDEDOUT_H

#include "checks/analysis/Sizes.h"

namespace fanout {

/// `while (reader->Read(&message))`: what a parameter hands out is as long as
/// the caller likes, if the function uses it. Empty for any other call, and
/// where the code that hands out is seen.
std::optional<Size> handedOut(const Call &C, const Body &In, const Program &P);

} // namespace fanout

#endif
