// spawn: std::thread detached
// loop: range-for
// origin: URLs of a status page
// waits: counter after the loop
// distance: helper member
// differs: what the pause depends on
// A: unbounded Y7 | limiter: a pause between the starts
// B: bounded N9 | limiter: pauses as long as enough probes run
// witness: runnable
#include "witness.h"
#include <atomic>
#include <chrono>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

struct Endpoint {
  std::string Host;
  std::string Path = "/";
  bool Secure = true;

  static Endpoint parse(std::string_view Url) {
    Endpoint E;
    if (Url.starts_with("http://"))
      E.Secure = false;
    else if (!Url.starts_with("https://"))
      throw std::invalid_argument("unsupported URL " + std::string(Url));
    Url.remove_prefix(E.Secure ? 8 : 7);
    const auto Slash = Url.find('/');
    E.Host = Url.substr(0, Slash);
    if (Slash != Url.npos)
      E.Path = Url.substr(Slash);
    return E;
  }
};

class UptimeMonitor {
public:
  void sweep(const std::vector<std::string> &Urls) {
    using namespace std::chrono_literals;
    for (const std::string &Url : Urls) {
      try {
        begin(Endpoint::parse(Url));
      } catch (const std::invalid_argument &) {
        ++Down;
        continue;
      }
#ifndef TWIN
      std::this_thread::sleep_for(100us);
#else
      while (Probing.load() >= MaxProbes)
        std::this_thread::sleep_for(100us);
#endif
    }
    while (Probing.load() > 0)
      std::this_thread::sleep_for(100us);
  }

  unsigned down() const { return Down.load(); }

private:
  void begin(Endpoint E) {
    Probing.fetch_add(1);
    std::thread([this, E = std::move(E)] {
      witness::task();
      if (E.Host.find("staging") != std::string::npos)
        ++Down;
      Probing.fetch_sub(1);
    }).detach();
  }

  static constexpr int MaxProbes = 14;
  std::atomic<int> Probing{0};
  std::atomic<unsigned> Down{0};
};

int main(int argc, char **argv) {
  std::vector<std::string> Urls;
  const std::size_t N = witness::size(argc, argv);
  for (std::size_t I = 0; I < N; ++I)
    Urls.push_back("https://api" + std::to_string(I) + ".example.org/health");
  UptimeMonitor().sweep(Urls);
  return witness::report();
}
