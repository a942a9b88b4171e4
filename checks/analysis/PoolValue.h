// What value a knob is given, as far as the source tells.

#ifndef FANOUT_CHECKS_ANALYSIS_POOLVALUE_H
#define FANOUT_CHECKS_ANALYSIS_POOLVALUE_H

#include "checks/Pch.h"
#include "checks/analysis/PoolFacts.h"

namespace fanout {

/// The value of `Node` for `Knob`: constants, enumerators, numbers in strings.
KnobValue knobValue(const clang::Expr *Node, const KnobRow &Knob,
                    const clang::ASTContext &Context);

/// What a std::string is made of, or the expression itself.
const clang::Expr *madeOf(const clang::Expr *Arg);

/// A text that a pool reads its knobs from, as far as it is written out.
struct ConfigurationText {
  std::vector<std::string> Pieces; ///< its literals
  bool Complete = true;            ///< it has no other parts
};
ConfigurationText configurationText(const clang::Expr *Node);

/// The value that the text gives to the key of `Knob`; none if it has no such
/// key. Understands key=value, key:value and "key": value, whatever the case.
std::optional<KnobValue> knobInText(const ConfigurationText &Text,
                                    const KnobRow &Knob);

} // namespace fanout

#endif
