// spawn: std::thread
// loop: range-for over views
// origin: segments of a parsed manifest
// waits: joins after the loop
// distance: same function
// limiter: none
// differs: std::views::take
// A: bounded N11 | limiter: only the first segments are taken
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <charconv>
#include <map>
#include <mutex>
#include <ranges>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

struct Segment {
  int Milliseconds = 0;
  bool Keyframe = false;
};

/// "12000k 3500 4100k": the length of each segment, and a k if it starts with a key frame.
std::vector<Segment> parseSegments(std::string_view Text) {
  std::vector<Segment> Segments;
  for (auto Word : Text | std::views::split(' ')) {
    std::string_view W(Word.begin(), Word.end());
    Segment S;
    S.Keyframe = W.ends_with('k');
    if (std::from_chars(W.data(), W.data() + W.size(), S.Milliseconds).ec == std::errc())
      Segments.push_back(S);
  }
  return Segments;
}

class ThumbnailJob {
public:
  std::size_t run(const std::vector<Segment> &Segments) {
    auto Usable = Segments | std::views::filter([](const Segment &S) { return S.Keyframe && S.Milliseconds > 0; });
    std::vector<std::thread> Decoders;
#ifndef TWIN
    for (const Segment &S : Usable | std::views::take(SheetSize)) {
#else
    for (const Segment &S : Usable) {
#endif
      Decoders.emplace_back([this, &S] { grab(S); });
    }
    std::ranges::for_each(Decoders, &std::thread::join);
    return Thumbnails.size();
  }

private:
  static constexpr int SheetSize = 9;

  void grab(const Segment &S) {
    witness::task();
    std::lock_guard Guard(Lock);
    Thumbnails[Thumbnails.size()] = "frame@" + std::to_string(S.Milliseconds / 2);
  }

  std::mutex Lock;
  std::map<std::size_t, std::string> Thumbnails;
};

int main(int argc, char **argv) {
  std::string Text;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Text += std::to_string(2000 + I) + "k ";
  ThumbnailJob().run(parseSegments(Text));
  return witness::report();
}
