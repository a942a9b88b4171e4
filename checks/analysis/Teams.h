// Teams of OpenMP that are as large as the input.

#ifndef FANOUT_CHECKS_ANALYSIS_TEAMS_H
#define FANOUT_CHECKS_ANALYSIS_TEAMS_H

#include "checks/analysis/Summary.h"

namespace fanout {

/// The team that a region or a call asks for with `Node`, a number that
/// somebody outside chooses: `num_threads(rows)`,
/// `omp_set_num_threads(rows.size())`. Empty for any other number. Without one
/// the runtime's setting bounds it.
std::optional<SpawnEvent> teamOf(const clang::Expr *Node, const Body &In,
                                 Sizes &S, const Program &P);

} // namespace fanout

#endif
