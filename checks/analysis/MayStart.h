// Whether a translation unit can have any fan-out site at all.

#ifndef FANOUT_CHECKS_ANALYSIS_MAYSTART_H
#define FANOUT_CHECKS_ANALYSIS_MAYSTART_H

#include "checks/analysis/Summaries.h"

namespace fanout {

/// False if no call in the program starts work or opens a connection, and no
/// worker takes from a queue: then no function has a spawn. Costs one look at
/// each call.
bool mayStartWork(const Summaries &All);

} // namespace fanout

#endif
