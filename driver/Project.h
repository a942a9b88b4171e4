// Where the project lives.

#ifndef FANOUT_DRIVER_PROJECT_H
#define FANOUT_DRIVER_PROJECT_H

#include "llvm/ADT/StringRef.h"

#include <string>

namespace fanout::driver {

inline std::string homepage() { return FANOUT_HOMEPAGE; }

inline std::string rulePageUri(llvm::StringRef RuleId) {
  return homepage() + "/blob/main/docs/rules/" + RuleId.str() + ".md";
}

} // namespace fanout::driver

#endif
