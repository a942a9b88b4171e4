// The future that a task fulfils through a promise or a packaged task.

#ifndef FANOUT_CHECKS_ANALYSIS_PROMISEDRESULT_H
#define FANOUT_CHECKS_ANALYSIS_PROMISEDRESULT_H

#include "checks/analysis/Handles.h"

namespace fanout {

/// Where the work has no handle that can wait, but gets a promise or a packaged
/// task: who waits for the future of that waits for the work. Then `Flow` tells
/// where this future goes.
void followPromised(SpawnEvent &Event, const Body &In, const Program &P,
                    HandleFlow &Flow);

/// True if the task tells that it is done, by the object that is waited for,
/// before it does its work.
bool tellsEarly(const SpawnEvent &Event, const AccessPath &Waited,
                const Program &P);

} // namespace fanout

#endif
