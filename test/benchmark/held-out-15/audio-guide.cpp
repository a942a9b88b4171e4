// spawn: boost::asio::post
// loop: iterator for
// origin: vector parameter
// limiter: thread pool
// waits: join of the pool
// distance: same function
// differs: number of threads of the pool
// A: unbounded Y3 | limiter: pool as large as the input
// B: bounded N8 | limiter: pool of four threads
// witness: runnable
// libraries: -lboost_system
#include "witness.h"
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <atomic>
#include <iostream>
#include <string>
#include <vector>

namespace museum {

struct Exhibit {
  std::string title;
  std::string language;
  std::string text;
};

class Narrator {
public:
  std::size_t speak(const Exhibit &exhibit) const {
    witness::task();
    return exhibit.text.size() * 42;
  }
};

class GuideBuilder {
public:
  struct Summary {
    std::size_t samples = 0;
    int failed = 0;
  };

  Summary build(const std::vector<Exhibit> &tour) {
    if (tour.empty())
      return {};
#ifndef TWIN
    boost::asio::thread_pool voices(tour.size());
#else
    boost::asio::thread_pool voices(4);
#endif
    std::atomic<std::size_t> samples{0};
    std::atomic<int> failed{0};
    for (auto it = tour.begin(); it != tour.end(); ++it) {
      boost::asio::post(voices, [this, &samples, &failed, &exhibit = *it] {
        try {
          samples += narrator_.speak(exhibit);
        } catch (const std::exception &e) {
          std::cerr << exhibit.title << ": " << e.what() << '\n';
          ++failed;
        }
      });
    }
    voices.join();
    return {samples.load(), failed.load()};
  }

private:
  Narrator narrator_;
};

} // namespace museum

int main(int argc, char **argv) {
  std::vector<museum::Exhibit> tour(witness::size(argc, argv), {"Nefertiti", "en", "The bust of ..."});
  museum::GuideBuilder().build(tour);
  return witness::report();
}
