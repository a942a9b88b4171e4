// spawn: std::jthread
// loop: while with a counter
// origin: parsed text
// limiter: std::min with a constant
// waits: destructor after the loop
// distance: helper function
// differs: std::min or std::max
// A: bounded N11
// B: unbounded Y7 | limiter: std::max with a constant
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <charconv>
#include <map>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

using Headers = std::map<std::string, std::string, std::less<>>;

struct Variant {
  unsigned Index = 0;
  std::string Playlist;
};

static unsigned numberOr(const Headers &H, std::string_view Name, unsigned Default) {
  auto It = H.find(Name);
  if (It == H.end())
    return Default;
  unsigned Value = Default;
  const std::string &Text = It->second;
  std::from_chars(Text.data(), Text.data() + Text.size(), Value);
  return Value;
}

class HlsPackager {
public:
  std::string package(const Headers &Request) {
    std::vector<Variant> Variants(variantCount(Request));
    {
      std::vector<std::jthread> Muxers;
      while (Muxers.size() < Variants.size()) {
        Variant &V = Variants[Muxers.size()];
        V.Index = static_cast<unsigned>(Muxers.size());
        Muxers.emplace_back([&V] { mux(V); });
      }
    }
    std::string Master = "#EXTM3U\n";
    for (const Variant &V : Variants)
      Master += V.Playlist + "\n";
    return Master;
  }

private:
  static constexpr unsigned UsualVariants = 8;

  static unsigned variantCount(const Headers &Request) {
    const unsigned Asked = numberOr(Request, "X-Variants", UsualVariants);
#ifndef TWIN
    return std::min(Asked, UsualVariants);
#else
    return std::max(Asked, UsualVariants);
#endif
  }

  static void mux(Variant &V) {
    witness::task();
    V.Playlist = "v" + std::to_string(V.Index) + ".m3u8";
  }
};

int main(int argc, char **argv) {
  Headers Request{{"Host", "vod.example.org"}, {"X-Variants", std::to_string(witness::size(argc, argv))}};
  HlsPackager().package(Request);
  return witness::report();
}
