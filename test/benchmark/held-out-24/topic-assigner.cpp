// spawn: std::async
// loop: counted
// limiter: none
// waits: futures after the loop
// distance: a plug-in gives the number
// differs: origin
// A: abstain-ok U2 | origin: function that a plug-in exports
// B: unbounded Y1 | origin: partitions listed in the subscriber's request
// witness: runnable
#include "witness.h"
#include <dlfcn.h>
#include <future>
#include <stdexcept>
#include <string>
#include <vector>

struct SubscribeRequest {
  std::string Group, Topic;
  std::vector<int> Partitions;
};

class CataloguePlugin {
public:
  CataloguePlugin(const char *Library, const char *Symbol) : Handle(dlopen(Library, RTLD_NOW)) {
    if (Handle)
      Count = reinterpret_cast<CountFunction *>(dlsym(Handle, Symbol));
    if (!Count)
      throw std::runtime_error(std::string("catalogue: no ") + Symbol);
  }
  int partitionsOf(const std::string &Topic) const { return Count(Topic.c_str()); }

private:
  using CountFunction = int(const char *);
  void *Handle;
  CountFunction *Count = nullptr;
};

struct Assignment {
  int Partition;
  long Offset;
};

class GroupCoordinator {
public:
  explicit GroupCoordinator(const CataloguePlugin &Catalogue) : Catalogue(Catalogue) {}

  std::vector<Assignment> subscribe(const SubscribeRequest &Request) {
#ifndef TWIN
    const int Count = Catalogue.partitionsOf(Request.Topic);
#else
    const int Count = static_cast<int>(Request.Partitions.size());
#endif
    std::vector<std::future<Assignment>> Offsets;
    for (int P = 0; P < Count; ++P)
      Offsets.push_back(std::async(std::launch::async, [this, &Request, P] { return locate(Request, P); }));
    std::vector<Assignment> Result;
    for (auto &O : Offsets)
      Result.push_back(O.get());
    return Result;
  }

private:
  Assignment locate(const SubscribeRequest &Request, int Partition) const {
    witness::task();
    return {Partition, static_cast<long>(Request.Group.size())};
  }

  [[maybe_unused]] const CataloguePlugin &Catalogue;
};

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  CataloguePlugin Catalogue(nullptr, "atoi");
  GroupCoordinator(Catalogue).subscribe({"billing", std::to_string(N), std::vector<int>(N)});
  return witness::report();
}
