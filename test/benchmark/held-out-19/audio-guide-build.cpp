// spawn: std::thread
// loop: counted, in a template
// origin: catalogue that the caller gives
// distance: template
// waits: after the loop
// differs: how many threads the template starts
// A: unbounded Y1 | limiter: none
// B: bounded N2 | limiter: threads of the hardware share an index
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <iterator>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

namespace museum {

template <typename Range, typename Function> void parallelFor(Range &&Items, Function Apply) {
  const std::size_t Count = std::size(Items);
  std::atomic<std::size_t> Index{0};
#ifndef TWIN
  const std::size_t Width = Count;
#else
  const std::size_t Width = std::min<std::size_t>(Count, std::max(1u, std::thread::hardware_concurrency()));
#endif
  auto Worker = [&] {
    witness::Task Alive;
    for (std::size_t I = Index++; I < Count; I = Index++)
      Apply(Items[I]);
  };
  std::vector<std::thread> Threads;
  for (std::size_t T = 0; T < Width; ++T)
    Threads.emplace_back(Worker);
  for (auto &T : Threads)
    T.join();
}

struct Narration {
  std::string Exhibit, Language, Text;
  int Seconds = 0;
};

class GuideBuilder {
public:
  void add(Narration N) { ByLanguage[N.Language].push_back(std::move(N)); }

  int build(const std::string &Language) {
    auto Found = ByLanguage.find(Language);
    if (Found == ByLanguage.end())
      return 0;
    parallelFor(Found->second, [](Narration &N) {
      witness::work();
      N.Seconds = static_cast<int>(N.Text.size() / 14);
    });
    int Total = 0;
    for (const auto &N : Found->second)
      Total += N.Seconds;
    return Total;
  }

private:
  std::unordered_map<std::string, std::vector<Narration>> ByLanguage;
};

} // namespace museum

int main(int argc, char **argv) {
  museum::GuideBuilder Guide;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Guide.add({"room" + std::to_string(I), "fr", "Bienvenue au musée de la mine", 0});
  Guide.build("fr");
  return witness::report();
}
