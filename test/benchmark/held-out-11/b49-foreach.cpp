// spawn: std::jthread
// loop: std::ranges::for_each
// origin: split command line of a console
// limiter: part of the input
// waits: destructor, after the loop
// distance: lambda
// differs: the whole list or its first twelve entries
// A: bounded N11 | limiter: first twelve
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <iterator>
#include <ranges>
#include <sstream>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

/// Debug console of a game server: "trace <player> <player> ..." follows players.
class Console {
public:
  std::string execute(const std::string &Line) {
    std::istringstream In(Line);
    std::string Verb;
    In >> Verb;
    std::vector<std::string> Arguments{std::istream_iterator<std::string>(In), {}};
    if (Verb == "trace")
      return trace(Arguments);
    if (Verb == "help")
      return "trace PLAYER... | help";
    return "unknown command: " + Verb;
  }

private:
  static constexpr std::ptrdiff_t Shown = 12;

  std::string trace(const std::vector<std::string> &Players) {
    if (Players.empty())
      return "trace whom?";
    std::vector<std::string> Traces(Players.size());
    {
      std::vector<std::jthread> Tracers;
      std::size_t Row = 0;
      auto Follow = [&](const std::string &Player) {
        std::string &Out = Traces[Row++];
        Tracers.emplace_back([&Out, &Player] { Out = route(Player); });
      };
#ifndef TWIN
      std::ranges::for_each(Players | std::views::take(Shown), Follow);
#else
      std::ranges::for_each(Players, Follow);
#endif
    }
    std::ostringstream Text;
    std::ranges::copy(Traces, std::ostream_iterator<std::string>(Text, "\n"));
    return Text.str();
  }

  static std::string route(std::string_view Player) {
    witness::task();
    return std::string(Player) + ": 3 hops";
  }
};

int main(int argc, char **argv) {
  std::string Line = "trace";
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Line += " player" + std::to_string(I);
  Console C;
  C.execute(Line);
  return witness::report();
}
