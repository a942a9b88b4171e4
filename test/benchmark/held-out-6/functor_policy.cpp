// trap: D13
// spawn: std::thread
// loop: std::ranges::for_each
// origin: parameter
// waits: destructor of the functor's crew
// distance: functor, template policy
// differs: policy that decides how to run
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: oldest joined when six are kept
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <deque>
#include <ranges>
#include <string>
#include <thread>
#include <vector>

struct Crew {
  std::deque<std::thread> members;
  ~Crew() {
    for (auto &m : members)
      m.join();
  }
};

template <std::size_t Most> struct Rotating {
  static void make_room(Crew &c) {
    if (c.members.size() < Most)
      return;
    c.members.front().join();
    c.members.pop_front();
  }
};

struct Growing {
  static void make_room(Crew &c) { c.members.shrink_to_fit(); }
};

template <class Policy> class Stamper {
public:
  explicit Stamper(Crew &c) : crew_(&c) {}
  void operator()(const std::string &pdf) const {
    Policy::make_room(*crew_);
    crew_->members.emplace_back([pdf] {
      witness::task();
      if (pdf.empty())
        std::puts("no file");
    });
  }

private:
  Crew *crew_;
};

#ifdef TWIN
using Stamp = Stamper<Rotating<6>>;
#else
using Stamp = Stamper<Growing>;
#endif

int main(int argc, char **argv) {
  std::vector<std::string> pdfs(argv, argv + argc);
  pdfs.resize(witness::size(argc, argv), "contract.pdf");
  {
    Crew crew;
    std::ranges::for_each(pdfs, Stamp(crew));
  }
  return witness::report();
}
