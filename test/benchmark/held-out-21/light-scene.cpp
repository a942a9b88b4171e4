// spawn: std::thread
// loop: counted
// origin: number in a parsed command
// waits: join after the loop
// distance: helper function
// limiter: std::clamp or std::max
// differs: what is done with the number
// A: unbounded Y3 | limiter: a least number
// B: bounded N1 | limiter: a greatest number
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

struct FadeCommand {
  int Scene = 0;
  int Channels = 0;
};

static std::optional<int> number(std::string_view &Text) {
  int Value = 0;
  auto [End, Error] = std::from_chars(Text.data(), Text.data() + Text.size(), Value);
  if (Error != std::errc())
    return std::nullopt;
  Text.remove_prefix(std::min<std::size_t>(End - Text.data() + 1, Text.size()));
  return Value;
}

static std::optional<FadeCommand> parse(std::string_view Text) {
  if (!Text.starts_with("FADE "))
    return std::nullopt;
  Text.remove_prefix(5);
  auto Scene = number(Text), Channels = number(Text);
  if (!Scene || !Channels)
    return std::nullopt;
  return FadeCommand{*Scene, *Channels};
}

class Desk {
public:
  bool handle(std::string_view Line) {
    auto Fade = parse(Line);
    if (!Fade)
      return false;
    int Count = faders(*Fade);
    std::vector<std::thread> Faders;
    for (int I = 0; I < Count; ++I)
      Faders.emplace_back([this, I] { fade(I); });
    for (auto &F : Faders)
      F.join();
    return true;
  }

private:
  static constexpr int Faders = 12;

  static int faders(const FadeCommand &Fade) {
#ifdef TWIN
    return std::clamp(Fade.Channels, 1, Faders);
#else
    return std::max(Fade.Channels, 1);
#endif
  }

  void fade(int Channel) {
    witness::task();
    Levels[Channel % 512] = 255;
  }

  unsigned char Levels[512] = {};
};

int main(int argc, char **argv) {
  Desk D;
  return D.handle("FADE 3 " + std::to_string(witness::size(argc, argv))) ? witness::report() : 1;
}
