// Strongly connected components of a graph of numbered nodes.

#ifndef FANOUT_CHECKS_SUPPORT_COMPONENTS_H
#define FANOUT_CHECKS_SUPPORT_COMPONENTS_H

#include <vector>

namespace fanout {

/// The nodes of each component; a component comes after all that it leads to.
/// `Edges[N]` are the successors of node N. Linear, and does not recurse: user
/// code decides how deep the graph goes.
std::vector<std::vector<unsigned>>
components(const std::vector<std::vector<unsigned>> &Edges);

} // namespace fanout

#endif
