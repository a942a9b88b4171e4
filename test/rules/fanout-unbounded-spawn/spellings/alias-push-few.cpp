// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// A result filled through a reference, with two elements.

#include <thread>
#include <vector>
static std::vector<int> ports() {
  std::vector<int> Found;
  auto &All = Found;
  All.push_back(80);
  All.push_back(443);
  return Found;
}
void listenOnAll(void (*Serve)(int)) {
  for (int Port : ports())
    std::thread(Serve, Port).detach();
}
