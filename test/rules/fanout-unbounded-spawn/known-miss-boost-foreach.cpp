// REQUIRES: boost-headers
// XFAIL: *
// RUN: %check_rule %s fanout-unbounded-spawn
// known miss: BOOST_FOREACH, which is three nested loops.

#include <boost/foreach.hpp>
#include <boost/thread.hpp>
#include <string>
#include <vector>

using Uris = std::vector<std::string>;
int lookup(const std::string &uri);

void foreachMacro(const Uris &uris) {
  BOOST_FOREACH (const std::string &uri, uris)
    boost::thread([uri] { lookup(uri); }).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
