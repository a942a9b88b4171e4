// spawn: boost::thread_group::create_thread
// loop: iterator for over a map
// origin: map parameter
// limiter: size of the group
// waits: join_all
// distance: same function
// differs: what happens when the group is full
// A: unbounded Y7 | limiter: a full group is logged
// B: bounded N6 | limiter: a full group is joined and replaced
// witness: runnable
// libraries: -lboost_thread
#include "witness.h"
#include <boost/thread/thread.hpp>
#include <iostream>
#include <map>
#include <memory>
#include <string>

namespace fares {

struct Site {
  std::string Url;
  double Best = 0;
};

using Sites = std::map<std::string, Site>;

const std::size_t GroupSize = 12;

void scrape(Site *S) {
  witness::task();
  S->Best = 10.0 + static_cast<double>(S->Url.size());
}

double cheapest(Sites &All) {
  auto Group = std::make_unique<boost::thread_group>();
  for (Sites::iterator It = All.begin(); It != All.end(); ++It) {
    if (It->second.Url.empty())
      continue;
    if (Group->size() == GroupSize) {
#ifndef TWIN
      std::clog << "scraping more than " << GroupSize << " sites\n";
#else
      Group->join_all();
      Group = std::make_unique<boost::thread_group>();
#endif
    }
    Site *S = &It->second;
    Group->create_thread([S] { scrape(S); });
  }
  Group->join_all();
  double Best = 1e9;
  for (const auto &Entry : All)
    if (Entry.second.Best > 0 && Entry.second.Best < Best)
      Best = Entry.second.Best;
  return Best;
}

} // namespace fares

int main(int argc, char **argv) {
  fares::Sites All;
  std::size_t N = witness::size(argc, argv);
  for (std::size_t I = 0; I < N; ++I)
    All["carrier" + std::to_string(I)].Url = "https://fares.example/" + std::to_string(I);
  std::cerr << "best fare " << fares::cheapest(All) << '\n';
  return witness::report();
}
