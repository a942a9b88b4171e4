// trap: D1 T1
// spawn: std::async
// loop: range-for
// origin: request field
// waits: A: futures kept; B: end of the full expression
// distance: same function
// differs: whether the future is kept
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: temporary future joins
// witness: runnable
#include "witness.h"
#include <future>
#include <string>
#include <vector>

struct ThumbRequest {
  std::string tenant;
  std::vector<std::string> keys;
};

class ThumbService {
public:
  int render(const ThumbRequest &rq) {
#ifndef TWIN
    std::vector<std::future<void>> running;
#endif
    for (const auto &key : rq.keys) {
#ifdef TWIN
      (void)std::async(std::launch::async, &ThumbService::scale, this, key);
#else
      running.push_back(std::async(std::launch::async, &ThumbService::scale, this, key));
#endif
    }
    return static_cast<int>(rq.keys.size());
  }

private:
  void scale(std::string key) {
    witness::task();
    if (key.empty())
      std::fputs("empty key\n", stderr);
  }
};

int main(int argc, char **argv) {
  ThumbRequest rq{"acme", std::vector<std::string>(witness::size(argc, argv), "a.png")};
  ThumbService().render(rq);
  return witness::report();
}
