// spawn: std::async
// loop: std::transform
// origin: vector of a member, filled from the argument
// waits: futures after the loop
// distance: lambda
// differs: the launch policy
// A: bounded N10 | limiter: deferred, run one by one by get
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <cstdint>
#include <future>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

struct Entry {
  std::string Site, Secret;
  std::uint64_t Digest = 0;
};

static std::uint64_t stretch(const std::string &Secret, unsigned Rounds) {
  witness::task();
  std::uint64_t H = 1469598103934665603ull;
  for (unsigned R = 0; R < Rounds; ++R)
    for (unsigned char C : Secret)
      H = (H ^ C) * 1099511628211ull;
  return H;
}

class Vault {
public:
  static Vault open(const std::vector<std::string> &Lines) {
    Vault V;
    for (const std::string &L : Lines) {
      auto Colon = L.find(':');
      if (Colon == std::string::npos)
        throw std::runtime_error("damaged vault");
      V.Entries.push_back({L.substr(0, Colon), L.substr(Colon + 1)});
    }
    V.rehash(500);
    return V;
  }

  void rehash(unsigned Rounds) {
#ifdef TWIN
    constexpr auto Policy = std::launch::async;
#else
    constexpr auto Policy = std::launch::deferred;
#endif
    std::vector<std::future<std::uint64_t>> Digests;
    Digests.reserve(Entries.size());
    std::transform(Entries.begin(), Entries.end(), std::back_inserter(Digests), [Rounds](const Entry &E) {
      return std::async(Policy, [&E, Rounds] { return stretch(E.Secret, Rounds); });
    });
    for (std::size_t I = 0; I < Entries.size(); ++I)
      Entries[I].Digest = Digests[I].get();
  }

private:
  std::vector<Entry> Entries;
};

int main(int argc, char **argv) {
  std::vector<std::string> Lines;
  for (std::size_t N = witness::size(argc, argv); N > 0; --N)
    Lines.push_back("site" + std::to_string(N) + ":hunter2");
  Vault::open(Lines);
  return witness::report();
}
