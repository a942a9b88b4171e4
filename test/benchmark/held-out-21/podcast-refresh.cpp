// spawn: std::jthread
// loop: range-for over a view
// origin: episodes of a parsed feed
// waits: end of the scope
// distance: same function
// limiter: a view
// differs: which part of the feed is walked
// A: bounded N11 | limiter: std::views::take
// B: unbounded Y7 | limiter: std::views::drop
// witness: runnable
#include "witness.h"
#include <ranges>
#include <string>
#include <thread>
#include <vector>

struct Episode {
  std::string Guid;
  std::string Enclosure;
  bool Explicit = false;
};

struct Channel {
  std::string Title;
  std::vector<Episode> Episodes;

  static Channel parse(const std::string &Xml) {
    Channel C{"untitled", {}};
    std::size_t At = 0;
    while ((At = Xml.find("<guid>", At)) != std::string::npos) {
      At += 6;
      std::size_t End = Xml.find("</guid>", At);
      if (End == std::string::npos)
        break;
      std::string Guid = Xml.substr(At, End - At);
      C.Episodes.push_back({Guid, Guid + ".mp3"});
    }
    return C;
  }
};

class Downloader {
public:
  void refresh(const Channel &Feed) {
    std::vector<std::jthread> Transfers;
#ifdef TWIN
    for (const Episode &E : Feed.Episodes | std::views::drop(Latest)) {
#else
    for (const Episode &E : Feed.Episodes | std::views::take(Latest)) {
#endif
      if (E.Explicit)
        continue;
      Transfers.emplace_back([&E] { fetch(E); });
    }
  }

private:
  static constexpr int Latest = 5;

  static void fetch(const Episode &E) {
    witness::task();
    (void)E.Enclosure;
  }
};

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv) + 5;
  std::string Xml = "<rss>";
  for (std::size_t I = 0; I < N; ++I)
    Xml += "<item><guid>ep-" + std::to_string(I) + "</guid></item>";
  Downloader().refresh(Channel::parse(Xml + "</rss>"));
  return witness::report();
}
