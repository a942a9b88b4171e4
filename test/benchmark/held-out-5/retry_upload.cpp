// spawn: std::async
// loop: range-for
// origin: parameter
// waits: after the loop
// distance: same function
// differs: what a task does when it fails
// A: unbounded Y1 | limiter: none
// B: unbounded Y7 | limiter: retry with a random pause
// witness: runnable
#include "witness.h"
#include <chrono>
#include <future>
#include <random>
#include <string>
#include <thread>
#include <vector>

class Uploader {
public:
  std::size_t uploadAll(const std::vector<std::string> &files) {
    std::vector<std::future<bool>> results;
    for (const std::string &f : files)
      results.push_back(std::async(std::launch::async, &Uploader::upload, this, f));
    std::size_t good = 0;
    for (auto &r : results)
      good += r.get();
    return good;
  }

private:
  bool once(const std::string &file) { return !file.empty(); }

  bool upload(std::string file) {
    witness::task();
#ifdef TWIN
    std::minstd_rand rng(static_cast<unsigned>(file.size()));
    for (int attempt = 0; attempt < 5; ++attempt) {
      if (once(file))
        return true;
      std::this_thread::sleep_for(std::chrono::milliseconds(rng() % 100));
    }
    return false;
#else
    return once(file);
#endif
  }
};

int main(int argc, char **argv) {
  Uploader().uploadAll(std::vector<std::string>(witness::size(argc, argv), "a.zip"));
  return witness::report();
}
