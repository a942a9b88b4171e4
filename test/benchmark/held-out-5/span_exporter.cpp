// spawn: std::thread detached
// loop: range-for
// origin: parameter
// waits: detached
// distance: function template
// differs: where the permit is taken
// A: unbounded Y2 | limiter: RAII permit inside the task
// B: bounded N4 | limiter: RAII permit before, moved into the task
// witness: runnable
#include "witness.h"
#include <cstdint>
#include <semaphore>
#include <span>
#include <thread>
#include <utility>
#include <vector>

namespace otel {

std::counting_semaphore<> gExports{10};

class Permit {
public:
  Permit() : held_(true) { gExports.acquire(); }
  Permit(Permit &&o) noexcept : held_(std::exchange(o.held_, false)) {}
  Permit &operator=(Permit &&) = delete;
  ~Permit() {
    if (held_)
      gExports.release();
  }

private:
  bool held_;
};

struct Span {
  std::uint64_t trace, id;
};

template <class Fn> void detach(Fn fn) { std::thread(std::move(fn)).detach(); }

void post(const Span &) { witness::work(); }

void exportAll(std::span<const Span> spans) {
  for (const Span &s : spans) {
#ifdef TWIN
    Permit permit;
    detach([s, held = std::move(permit)] {
      witness::Task alive;
      post(s);
    });
#else
    detach([s] {
      witness::Task alive;
      Permit permit;
      post(s);
    });
#endif
  }
}

} // namespace otel

int main(int argc, char **argv) {
  std::vector<otel::Span> spans(witness::size(argc, argv), otel::Span{7, 9});
  otel::exportAll(spans);
  return witness::report();
}
