// The number that a fix writes: the option FixLimit of a rule.

#ifndef FANOUT_CHECKS_RULES_FIXLIMIT_H
#define FANOUT_CHECKS_RULES_FIXLIMIT_H

#include "checks/rules/Finding.h"

#include "llvm/ADT/StringRef.h"

#include <optional>

namespace fanout {

/// Written where nobody has chosen: a starting point, as the finding says.
constexpr llvm::StringLiteral DefaultFixLimit = "32";

/// A number from 1 to a million, or nothing.
std::optional<int64_t> parseFixLimit(llvm::StringRef Text);

/// What is wrong with the option of `Rule`, for people.
std::string badFixLimit(llvm::StringRef Rule, llvm::StringRef Text);

/// Fills the number into the edits of `F` and says that it is to be chosen.
void writeLimit(Finding &F, int64_t Limit);

} // namespace fanout

#endif
