// spawn: std::jthread
// loop: nested range-for
// origin: vector fields of a parameter
// waits: destructor of the threads
// distance: lambda
// differs: what the inner loop does
// A: unbounded Y1 | limiter: a semaphore of the outer loop only
// B: bounded N4 | limiter: a semaphore of the outer loop, the inner loop starts nothing
// witness: runnable
#include "witness.h"
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

struct Episode {
  std::string title;
  std::string summary;
};

struct Season {
  int number = 0;
  std::vector<Episode> episodes;
};

struct Show {
  std::string name;
  std::vector<Season> seasons;
};

class Scraper {
public:
  void scrape(Show &show) {
    std::vector<std::jthread> seasons;
    for (Season &season : show.seasons) {
      slots_.acquire();
      seasons.emplace_back([this, &season] {
        scrapeSeason(season);
        slots_.release();
      });
    }
  }

private:
  void scrapeSeason(Season &season) {
#ifdef TWIN
    for (Episode &episode : season.episodes)
      scrapeEpisode(episode);
#else
    std::vector<std::jthread> episodes;
    for (Episode &episode : season.episodes)
      episodes.emplace_back([this, &episode] { scrapeEpisode(episode); });
#endif
  }

  void scrapeEpisode(Episode &episode) {
    witness::task();
    episode.summary = "About " + episode.title;
  }

  std::counting_semaphore<> slots_{2};
};

int main(int argc, char **argv) {
  Show show{"News", {}};
  for (std::size_t n = witness::size(argc, argv); show.seasons.size() < 5;)
    show.seasons.push_back({1, std::vector<Episode>(n / 5, Episode{"Today", ""})});
  Scraper().scrape(show);
  return witness::report();
}
