// spawn: std::async
// loop: counted
// waits: after the loop
// distance: helper function
// limiter: none
// differs: origin
// A: bounded N2 | origin: environment variable of the service
// B: unbounded Y1 | origin: number in a parsed command
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <charconv>
#include <future>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct DimCommand {
  std::string District;
  unsigned Zones = 0;
  unsigned Percent = 100;
};

static std::optional<unsigned> number(std::string_view Text) {
  unsigned Value = 0;
  auto [End, Error] = std::from_chars(Text.data(), Text.data() + Text.size(), Value);
  return Error == std::errc() ? std::optional(Value) : std::nullopt;
}

/// "DIM district zones percent", as the control room sends it.
static std::optional<DimCommand> parseCommand(std::string_view Line) {
  std::vector<std::string_view> Words;
  for (std::size_t At = 0; At < Line.size();) {
    const auto End = std::min(Line.find(' ', At), Line.size());
    Words.push_back(Line.substr(At, End - At));
    At = End + 1;
  }
  if (Words.size() != 4 || Words[0] != "DIM")
    return std::nullopt;
  const auto Zones = number(Words[2]), Percent = number(Words[3]);
  if (!Zones || !Percent || *Percent > 100)
    return std::nullopt;
  return DimCommand{std::string(Words[1]), *Zones, *Percent};
}

static unsigned senders(const DimCommand &Command) {
#ifndef TWIN
  const char *Set = std::getenv("LIGHTING_SENDERS");
  return Set ? number(Set).value_or(6) : 6;
#else
  return Command.Zones;
#endif
}

static unsigned dim(const DimCommand &Command, unsigned First, unsigned Stride) {
  witness::task();
  unsigned Sent = 0;
  for (unsigned Zone = First; Zone < Command.Zones; Zone += Stride)
    Sent += Command.Percent <= 100;
  return Sent;
}

int execute(std::string_view Line) {
  const auto Command = parseCommand(Line);
  if (!Command)
    return -1;
  const unsigned Count = senders(*Command);
  std::vector<std::future<unsigned>> Sent;
  for (unsigned I = 0; I < Count; ++I)
    Sent.push_back(std::async(std::launch::async, dim, std::cref(*Command), I, Count));
  unsigned Total = 0;
  for (auto &S : Sent)
    Total += S.get();
  return static_cast<int>(Total);
}

int main(int argc, char **argv) {
  const std::string Line = "DIM harbour " + std::to_string(witness::size(argc, argv)) + " 40";
  return execute(Line) < 0 ? 1 : witness::report();
}
