// spawn: std::thread
// loop: counted in a template
// origin: clips of a playlist
// limiter: number of stripes
// waits: after the loop
// distance: function template
// differs: template argument
// A: bounded N1 | limiter: constant number of stripes
// B: unbounded Y1 | limiter: none, a stripe for each clip
// witness: runnable
#include "witness.h"
#include <cmath>
#include <cstddef>
#include <string>
#include <thread>
#include <vector>

namespace audio {

struct Clip {
  std::string Title;
  std::vector<float> Samples;
  double Lufs = 0;
};

template <std::size_t Stripes, typename Range, typename Function>
void stripedForEach(Range &Items, Function Each) {
  const std::size_t Count = Stripes ? Stripes : Items.size();
  std::vector<std::thread> Threads;
  Threads.reserve(Count);
  for (std::size_t Stripe = 0; Stripe < Count; ++Stripe)
    Threads.emplace_back([&Items, Each, Stripe, Count] {
      for (std::size_t I = Stripe; I < Items.size(); I += Count)
        Each(Items[I]);
    });
  for (auto &T : Threads)
    T.join();
}

void measure(Clip &C) {
  witness::task();
  double Sum = 0;
  for (float S : C.Samples)
    Sum += double(S) * S;
  C.Lufs = C.Samples.empty() ? -70 : 10 * std::log10(Sum / double(C.Samples.size()) + 1e-7);
}

class Playlist {
public:
  void append(Clip C) { Clips.push_back(std::move(C)); }

  void normalise() {
#ifdef TWIN
    stripedForEach<0>(Clips, measure);
#else
    stripedForEach<4>(Clips, measure);
#endif
    for (Clip &C : Clips)
      for (float &S : C.Samples)
        S *= float(std::pow(10.0, (Target - C.Lufs) / 20));
  }

private:
  static constexpr double Target = -23;
  std::vector<Clip> Clips;
};

} // namespace audio

int main(int argc, char **argv) {
  audio::Playlist P;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    P.append({"clip" + std::to_string(I), std::vector<float>(16, 0.25f)});
  P.normalise();
  return witness::report();
}
