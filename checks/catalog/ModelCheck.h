// What must hold of a model beyond its syntax.

#ifndef FANOUT_CHECKS_CATALOG_MODELCHECK_H
#define FANOUT_CHECKS_CATALOG_MODELCHECK_H

#include "checks/catalog/ModelReader.h"

namespace fanout {

/// Rows without a name, a source or what their role needs, and rows given
/// twice. Sorted by line.
std::vector<ModelError> checkModel(const Library &Model);

} // namespace fanout

#endif
