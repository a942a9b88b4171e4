// spawn: std::jthread
// loop: range-for, or a fold expression
// origin: container parameter
// waits: destructor
// distance: function template
// differs: what is walked
// A: unbounded Y1 | limiter: none
// B: bounded N1 | limiter: a pack has as many elements as the code names | loop: fold expression | origin: arguments of a call
// witness: runnable
#include "witness.h"
#include <functional>
#include <string>
#include <thread>
#include <vector>

namespace health {

using Check = std::function<bool()>;

#ifdef TWIN
template <typename... Checks> void runSideBySide(Checks &&...checks) {
  std::vector<std::jthread> running;
  running.reserve(sizeof...(checks));
  (running.emplace_back([c = std::forward<Checks>(checks)] { c(); }), ...);
}
#else
void runSideBySide(const std::vector<Check> &checks) {
  std::vector<std::jthread> running;
  running.reserve(checks.size());
  for (const Check &c : checks)
    running.emplace_back([c] { c(); });
}
#endif

bool reachable(const std::string &service) {
  witness::task();
  return !service.empty();
}

} // namespace health

void statusPage(const std::vector<std::string> &services) {
#ifdef TWIN
  health::runSideBySide([] { return health::reachable("db"); },
                        [&] { return health::reachable(services.front()); },
                        [] { return health::reachable("queue"); });
#else
  std::vector<health::Check> checks;
  for (const auto &s : services)
    checks.push_back([s] { return health::reachable(s); });
  health::runSideBySide(checks);
#endif
}

int main(int argc, char **argv) {
  statusPage(std::vector<std::string>(witness::size(argc, argv), "svc"));
  return witness::report();
}
