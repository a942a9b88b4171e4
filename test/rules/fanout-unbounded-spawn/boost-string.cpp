// REQUIRES: boost-headers
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// The parts of a text that Boost splits.

#include <boost/algorithm/string.hpp>
#include <string>
#include <thread>
#include <vector>

void execute(const std::string &Statement);

void script(const std::string &Text) {
  std::vector<std::string> Parts;
  boost::split(Parts, Text, boost::is_any_of(";"));
  for (const std::string &Part : Parts)
    std::thread(execute, Part).detach();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void twoOfThem() {
  std::vector<std::string> Parts;
  boost::split(Parts, "a;b", boost::is_any_of(";"));
  Parts.resize(2);
  for (const std::string &Part : Parts)
    std::thread(execute, Part).detach();
}
