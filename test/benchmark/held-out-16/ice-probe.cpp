// spawn: std::async
// loop: for over a list, or range-for
// origin: addresses of a host, or candidates of an offer
// waits: after the loop
// distance: helper function
// limiter: none
// differs: origin
// A: unbounded Y1 | origin: lines of an offer
// B: abstain-ok U2 | origin: getaddrinfo
// witness: runnable
#include "witness.h"
#include <future>
#include <netdb.h>
#include <sstream>
#include <string>
#include <sys/socket.h>
#include <vector>

struct Candidate {
  std::string address;
  int family = AF_INET;
};

class IceProbe {
public:
  explicit IceProbe(std::string relay) : relay_(std::move(relay)) {}

  int probe(const std::string &offer) {
    std::vector<std::future<int>> checks;
#ifndef TWIN
    for (const Candidate &c : parse(offer))
      checks.push_back(check(c));
#else
    (void)offer;
    addrinfo hints{}, *list = nullptr;
    hints.ai_socktype = SOCK_DGRAM;
    if (getaddrinfo(relay_.c_str(), "3478", &hints, &list) != 0)
      return -1;
    for (const addrinfo *a = list; a; a = a->ai_next)
      checks.push_back(check({a->ai_canonname ? a->ai_canonname : relay_, a->ai_family}));
    freeaddrinfo(list);
#endif
    int reachable = 0;
    for (auto &c : checks)
      reachable += c.get();
    return reachable;
  }

private:
#ifndef TWIN
  static std::vector<Candidate> parse(const std::string &offer) {
    std::vector<Candidate> found;
    std::istringstream lines(offer);
    for (std::string line; std::getline(lines, line);)
      if (line.starts_with("a=candidate:"))
        found.push_back({line.substr(12), line.find("IP6") != std::string::npos ? AF_INET6 : AF_INET});
    return found;
  }
#endif

  static std::future<int> check(Candidate c) {
    return std::async(std::launch::async, [c = std::move(c)] {
      witness::task();
      return c.address.empty() ? 0 : 1;
    });
  }

  std::string relay_;
};

int main(int argc, char **argv) {
  std::string offer = "v=0\n";
  for (std::size_t i = witness::size(argc, argv); i > 0; --i)
    offer += "a=candidate:10.1.2." + std::to_string(i % 250) + " typ host\n";
  IceProbe("localhost").probe(offer);
  return witness::report();
}
