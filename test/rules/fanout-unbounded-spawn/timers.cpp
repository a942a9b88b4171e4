// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// A timer for each element is no work, and a thread for each is.

#include <boost/asio.hpp>
#include <chrono>
#include <memory>
#include <string>
#include <thread>
#include <vector>

void expire(const std::string &lease);

// known miss: the handlers may be all that a program simulates its work with.
void timers(boost::asio::io_context &io, const std::vector<std::string> &leases) {
  for (const std::string &lease : leases) {
    auto timer = std::make_shared<boost::asio::steady_timer>(io, std::chrono::seconds(60));
    timer->async_wait([timer, lease](boost::system::error_code) { expire(lease); });
  }
}

void threads(const std::vector<std::string> &leases) {
  for (const std::string &lease : leases)
    std::thread(expire, lease).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
