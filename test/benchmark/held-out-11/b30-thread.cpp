// spawn: std::thread
// loop: range-for
// origin: vector parameter
// limiter: counting semaphore
// waits: after the loop
// distance: class, method
// differs: lifetime of the slot: moved into the thread or a local of the iteration
// A: unbounded Y5 | limiter: semaphore, slot given back at the end of the iteration
// B: bounded N4 | limiter: semaphore, slot given back by the thread
// witness: runnable
#include "witness.h"
#include <memory>
#include <semaphore>
#include <string>
#include <thread>
#include <utility>
#include <vector>

/// Thumbnails for the side panel of an image browser.
namespace browser {

using Gate = std::counting_semaphore<64>;

class Permit {
public:
  explicit Permit(Gate &G) : Owner(&G) { Owner->acquire(); }
  Permit(Permit &&Other) noexcept : Owner(std::exchange(Other.Owner, nullptr)) {}
  ~Permit() {
    if (Owner)
      Owner->release();
  }

private:
  Gate *Owner;
};

struct Thumbnail {
  std::string Source;
  unsigned Width = 0, Height = 0;
};

class ThumbnailFactory {
public:
  explicit ThumbnailFactory(unsigned Side) : Side(Side) {}

  std::vector<Thumbnail> make(const std::vector<std::string> &Paths) {
    std::vector<Thumbnail> Result(Paths.size());
    std::vector<std::thread> Renderers;
    std::size_t Index = 0;
    for (const std::string &Path : Paths) {
      Permit Slot(Cores);
      Thumbnail &Out = Result[Index++];
      Out.Source = Path;
#ifndef TWIN
      Renderers.emplace_back([this, &Out] { render(Out); });
#else
      Renderers.emplace_back([this, &Out, Held = std::move(Slot)] { render(Out); });
#endif
    }
    for (std::thread &R : Renderers)
      R.join();
    return Result;
  }

private:
  void render(Thumbnail &Out) const {
    witness::task();
    Out.Width = Side;
    Out.Height = Side * 3 / 4;
  }

  unsigned Side;
  Gate Cores{6};
};

} // namespace browser

int main(int argc, char **argv) {
  std::vector<std::string> Paths(witness::size(argc, argv), "holiday.jpg");
  browser::ThumbnailFactory(128).make(Paths);
  return witness::report();
}
