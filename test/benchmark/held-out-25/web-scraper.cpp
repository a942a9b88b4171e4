// spawn: std::thread detached with packaged_task
// loop: while over regex matches
// origin: links of a web page
// waits: futures in a ring
// distance: member function
// differs: whether the slot is awaited before it is used again
// A: bounded N5 | limiter: ring of twelve futures, each awaited before reuse
// B: unbounded Y5 | limiter: ring of twelve futures, overwritten
// witness: runnable
#include "witness.h"
#include <array>
#include <future>
#include <iostream>
#include <regex>
#include <string>
#include <thread>

struct Fetched {
  std::string Url;
  int Status = 0;
};

class Scraper {
public:
  explicit Scraper(std::string Host) : Host(std::move(Host)) {}

  void scrape(const std::string &Html);
  std::size_t fetched() const { return Done; }

private:
  using Slot = std::future<Fetched>;

  Slot fetch(std::string Url) {
    std::packaged_task<Fetched()> Request([Url = std::move(Url)] {
      witness::task();
      return Fetched{Url, 200};
    });
    Slot Answer = Request.get_future();
    std::thread(std::move(Request)).detach();
    return Answer;
  }

  void keep(Slot &S) {
    try {
      Done += S.get().Status == 200;
    } catch (const std::exception &E) {
      std::cerr << Host << ": " << E.what() << '\n';
    }
  }

  std::string absolute(const std::string &Href) const {
    return Href.starts_with("http") ? Href : "https://" + Host + Href;
  }

  std::string Host;
  std::array<Slot, 12> Ring;
  std::size_t Done = 0;
};

void Scraper::scrape(const std::string &Html) {
  static const std::regex Anchor(R"re(<a href="([^"]+)")re");
  std::size_t Cursor = 0;
  std::sregex_iterator Match(Html.begin(), Html.end(), Anchor), End;
  while (Match != End) {
    Slot &S = Ring[Cursor++ % Ring.size()];
#ifndef TWIN
    if (S.valid())
      keep(S);
#endif
    S = fetch(absolute((*Match)[1].str()));
    ++Match;
  }
  for (Slot &S : Ring)
    if (S.valid())
      keep(S);
}

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  std::string Html = "<html><body>";
  for (std::size_t I = 0; I < N; ++I)
    Html += "<a href=\"/article/" + std::to_string(I) + "\">more</a>\n";
  Scraper S("example.org");
  S.scrape(Html);
  return witness::report();
}
