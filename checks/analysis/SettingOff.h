// Values that switch a comparison off: `if (max > 0 && open >= max)`.

#ifndef FANOUT_CHECKS_ANALYSIS_SETTINGOFF_H
#define FANOUT_CHECKS_ANALYSIS_SETTINGOFF_H

#include "checks/analysis/GrowthBound.h"

namespace fanout {

/// Those of 0 and -1 with which `Limit` lets the comparison hold nobody back
/// from `Create`.
std::vector<int64_t> offValues(const Hold &Bound, const clang::FieldDecl *Limit,
                               const clang::Expr *Create,
                               const clang::ASTContext &Context);

} // namespace fanout

#endif
