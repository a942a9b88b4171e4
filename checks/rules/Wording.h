// Phrases that the rules about fan-out sites share.

#ifndef FANOUT_CHECKS_RULES_WORDING_H
#define FANOUT_CHECKS_RULES_WORDING_H

#include "checks/rules/Finding.h"

namespace fanout {

/// "OS thread", "coroutine", … with its plural.
std::string nameOf(Work What, bool Plural = false);

/// "for each element of 'uris'", "for each connection or message that arrives".
std::string perWhat(const FanoutSite &Site);

/// Where the size comes from, the loop, the real spawn, what was looked for.
std::vector<Note> notesOf(const FanoutSite &Site);

/// Error for what exhausts threads, processes or ports; else a warning.
Level levelOf(const FanoutSite &Site);

/// A finding about the site with everything but rule and message filled in.
Finding findingAt(const FanoutSite &Site, std::string Rule,
                  std::string Message);

/// A finding about what the tasks of the site do, at the action. `Hidden` is the
/// note for an action that stands in a callee.
Finding findingAtAction(const FanoutSite &Site, const TaskAction &Action,
                        std::string Rule, std::string Message,
                        std::string Hidden, Level Severity);

} // namespace fanout

#endif
