// What a piece of code does besides computing: opens connections, writes logs.

#ifndef FANOUT_CHECKS_ANALYSIS_TASKACTIONS_H
#define FANOUT_CHECKS_ANALYSIS_TASKACTIONS_H

#include "checks/analysis/Summaries.h"

namespace fanout {

/// The actions of a body, those of its callees at the place of the call.
std::vector<TaskAction> taskActions(const Body &In, const Summaries &All);

} // namespace fanout

#endif
