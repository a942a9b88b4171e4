// The mechanical edit that bounds a call, as the library's model has it.

#ifndef FANOUT_CHECKS_ANALYSIS_CALLFIX_H
#define FANOUT_CHECKS_ANALYSIS_CALLFIX_H

#include "checks/analysis/Editor.h"
#include "checks/analysis/Summary.h"

namespace fanout {

/// A statement of a block that makes an object and gives it a name.
struct Creation {
  const clang::Stmt *Statement = nullptr;
  AccessPath Target;
  std::string Object; ///< as written
};

/// The statement `x = Made` or `T x = Made`, if that is what `Made` stands in.
std::optional<Creation> creation(const clang::Expr *Made, const Body &In,
                                 const Editor &Source);

/// The text of a variable or member, which may be evaluated twice.
std::optional<std::string> nameOf(const clang::Expr *Object,
                                  const Editor &Source);

/// Edits that bound the work of `Event`; none if the model has none or if they
/// would not be safe.
FixIt fixOf(const SpawnEvent &Event, const Program &P);

/// Takes the edits of sites away that instantiations of one template, or
/// several starts at one place, do not agree on.
void dropContestedFixes(std::vector<FanoutSite> &Sites);

} // namespace fanout

#endif
