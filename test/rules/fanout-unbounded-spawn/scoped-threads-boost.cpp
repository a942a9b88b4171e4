// REQUIRES: boost-headers
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++17
// What the destructor of a thread does is the first argument of its template.

#include <boost/thread/scoped_thread.hpp>
#include <string>
#include <vector>

using Names = std::vector<std::string>;
void work(const std::string &name);

void letGo(const Names &names) {
  for (const auto &name : names)
    boost::scoped_thread<boost::detach> worker(work, name);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void joined(const Names &names) {
  for (const auto &name : names)
    boost::scoped_thread<> worker(work, name);
}

void joinedByName(const Names &names) {
  for (const auto &name : names)
    boost::scoped_thread<boost::join_if_joinable> worker(work, name);
}

void strictLetGo(const Names &names) {
  for (const auto &name : names)
    boost::strict_scoped_thread<boost::detach> worker(work, name);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void strictJoined(const Names &names) {
  for (const auto &name : names)
    boost::strict_scoped_thread<> worker(work, name);
}

void given(const Names &names) {
  for (const auto &name : names)
    boost::scoped_thread<boost::detach> worker(boost::thread(work, name));
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void givenAndJoined(const Names &names) {
  for (const auto &name : names)
    boost::scoped_thread<> worker(boost::thread(work, name));
}
