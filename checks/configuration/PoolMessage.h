// Words a claim about a pool: message, notes and the mechanical edit.

#ifndef FANOUT_CHECKS_CONFIGURATION_POOLMESSAGE_H
#define FANOUT_CHECKS_CONFIGURATION_POOLMESSAGE_H

#include "checks/configuration/ConfigObject.h"
#include "checks/rules/Finding.h"

namespace fanout {

/// `Text` is the whole file, `Format` that of the object.
Finding makeFinding(const PoolClaim &Claim, llvm::StringRef Text,
                    ConfigFormat Format, const LineTable &Lines);

} // namespace fanout

#endif
