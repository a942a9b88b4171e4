// spawn: std::thread detached
// loop: range-for
// origin: vector parameter
// limiter: window of futures
// waits: futures
// distance: helper function
// differs: wait with or without a time limit
// A: unbounded Y4 | limiter: gives up the oldest after a millisecond
// B: bounded N5 | limiter: waits for the oldest
// witness: runnable
#include "witness.h"
#include <chrono>
#include <deque>
#include <future>
#include <string>
#include <thread>
#include <vector>

struct Scan {
  std::string image;
};

static std::future<std::string> recognise(const Scan &scan) {
  std::promise<std::string> text;
  auto result = text.get_future();
  std::thread([scan, text = std::move(text)]() mutable {
    witness::task();
    text.set_value_at_thread_exit(scan.image + ".txt");
  }).detach();
  return result;
}

std::vector<std::string> recogniseAll(const std::vector<Scan> &scans) {
  std::deque<std::future<std::string>> window;
  std::vector<std::string> texts;
  for (const Scan &scan : scans) {
    if (window.size() == 6) {
#ifdef TWIN
      window.front().wait();
      texts.push_back(window.front().get());
#else
      if (window.front().wait_for(std::chrono::milliseconds(1)) == std::future_status::ready)
        texts.push_back(window.front().get());
      else
        texts.emplace_back();
#endif
      window.pop_front();
    }
    window.push_back(recognise(scan));
  }
  for (auto &last : window)
    texts.push_back(last.get());
  return texts;
}

int main(int argc, char **argv) {
  recogniseAll(std::vector<Scan>(witness::size(argc, argv), Scan{"page.tif"}));
  return witness::report();
}
