// spawn: std::thread
// loop: for over a list that ends with an empty entry
// limiter: none
// waits: joins after the loop
// distance: helper member
// differs: origin
// A: abstain-ok U2 | origin: interfaces that the C library reports
// B: unbounded Y1 | origin: names of a monitoring request
// witness: runnable
#include "witness.h"
#include <atomic>
#include <cstring>
#include <map>
#include <memory>
#include <mutex>
#include <net/if.h>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

struct LinkSample {
  std::string Name;
  unsigned Index = 0;
};

class LinkList {
public:
#ifndef TWIN
  explicit LinkList(std::string_view) {
    std::unique_ptr<struct if_nameindex, decltype(&if_freenameindex)> Known(if_nameindex(),
                                                                           &if_freenameindex);
    for (auto *I = Known.get(); I && I->if_index != 0; ++I)
      Links.push_back({I->if_name, I->if_index});
  }
#else
  explicit LinkList(std::string_view Request) {
    for (std::size_t Comma; !Request.empty(); Request.remove_prefix(Comma)) {
      Comma = std::min(Request.find(','), Request.size());
      if (Comma > 0)
        Links.push_back({std::string(Request.substr(0, Comma)), 0});
      if (Comma < Request.size())
        ++Comma;
    }
  }
#endif
  auto begin() const { return Links.begin(); }
  auto end() const { return Links.end(); }

private:
  std::vector<LinkSample> Links;
};

class LinkMonitor {
public:
  std::map<std::string, unsigned long> sample(std::string_view Request) {
    const LinkList Links(Request);
    std::vector<std::thread> Probes;
    for (const LinkSample &L : Links)
      Probes.emplace_back(&LinkMonitor::probe, this, L);
    for (auto &P : Probes)
      P.join();
    return Counters;
  }

private:
  void probe(const LinkSample &L) {
    witness::task();
    const std::string Path = "/sys/class/net/" + L.Name + "/statistics/rx_bytes";
    unsigned long Received = 0;
    if (FILE *File = std::fopen(Path.c_str(), "r")) {
      if (std::fscanf(File, "%lu", &Received) != 1)
        Received = 0;
      std::fclose(File);
    }
    std::lock_guard Lock(Guard);
    Counters[L.Name] = Received;
  }

  std::mutex Guard;
  std::map<std::string, unsigned long> Counters;
};

int main(int argc, char **argv) {
  std::string Request;
  for (std::size_t I = witness::size(argc, argv); I > 0; --I)
    Request += "veth" + std::to_string(I) + ",";
  LinkMonitor().sample(Request);
  return witness::report();
}
