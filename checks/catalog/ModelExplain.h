// Rows of a model in words, for people who write models.

#ifndef FANOUT_CHECKS_CATALOG_MODELEXPLAIN_H
#define FANOUT_CHECKS_CATALOG_MODELEXPLAIN_H

#include "checks/catalog/Model.h"

namespace fanout {

/// One paragraph: what a call of the function means to the analysis.
std::string explain(const FunctionRow &Row);

/// One paragraph: what objects of the type mean to the analysis.
std::string explain(const TypeRow &Row);

} // namespace fanout

#endif
