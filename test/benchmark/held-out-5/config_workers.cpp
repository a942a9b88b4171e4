// spawn: std::thread joined
// loop: counted
// waits: destructor
// distance: constructor
// limiter: none
// differs: what the constructor is given
// A: unbounded Y1 | origin: size of a request's list
// B: bounded N2 | origin: option
// witness: runnable
#include "witness.h"
#include <atomic>
#include <string>
#include <thread>
#include <vector>

struct Options {
  int threads = 3;
  bool verbose = false;
};

struct ThumbnailRequest {
  std::vector<std::string> pages;
};

class Crew {
public:
  Crew(std::size_t hands, const std::vector<std::string> &pages) : pages_(pages) {
    for (std::size_t i = 0; i < hands; ++i)
      hands_.emplace_back([this] { work(); });
  }
  ~Crew() {
    for (auto &h : hands_)
      h.join();
  }

private:
  void work() {
    witness::Task alive;
    while (next_++ < pages_.size()) {
    }
    witness::work();
  }

  const std::vector<std::string> &pages_;
  std::atomic<std::size_t> next_{0};
  std::vector<std::thread> hands_;
};

void thumbnails(const ThumbnailRequest &rq, const Options &opt) {
  if (opt.verbose)
    std::printf("%zu pages\n", rq.pages.size());
#ifdef TWIN
  Crew crew(static_cast<std::size_t>(opt.threads), rq.pages);
#else
  Crew crew(rq.pages.size(), rq.pages);
#endif
}

int main(int argc, char **argv) {
  ThumbnailRequest rq{std::vector<std::string>(witness::size(argc, argv), "p1")};
  thumbnails(rq, Options{});
  return witness::report();
}
