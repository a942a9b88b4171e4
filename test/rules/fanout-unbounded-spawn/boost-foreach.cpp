// REQUIRES: boost-headers
// RUN: %check_rule %s fanout-unbounded-spawn
// BOOST_FOREACH, which is two loops in one another.

#include <boost/foreach.hpp>
#include <boost/thread.hpp>
#include <string>
#include <vector>

using Uris = std::vector<std::string>;
int lookup(const std::string &uri);

void each(const Uris &uris) {
  BOOST_FOREACH (const std::string &uri, uris)
    boost::thread([uri] { lookup(uri); }).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// OK: joined in turn.
void eachInTurn(const Uris &uris) {
  BOOST_FOREACH (const std::string &uri, uris)
    boost::thread([uri] { lookup(uri); }).join();
}

// OK: three.
void replicas() {
  const char *const hosts[] = {"a", "b", "c"};
  BOOST_FOREACH (const char *host, hosts)
    boost::thread([host] { lookup(host); }).detach();
}

void backwards(const Uris &uris) {
  BOOST_REVERSE_FOREACH (const std::string &uri, uris)
    boost::thread([uri] { lookup(uri); }).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// OK: refused when there are many.
void few(const Uris &uris) {
  if (uris.size() > 16)
    return;
  BOOST_FOREACH (const std::string &uri, uris)
    boost::thread([uri] { lookup(uri); }).detach();
}
