// spawn: std::thread
// loop: range-for
// origin: layers of a manifest
// waits: join after the loop
// distance: class
// differs: how long the slot is held
// A: unbounded Y5 | limiter: RAII slot that ends with the iteration
// B: bounded N4 | limiter: RAII slot that the thread owns
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

class Downloads {
public:
  class Ticket {
  public:
    explicit Ticket(Downloads &from) : from_(&from) { from.enter(); }
    Ticket(Ticket &&other) noexcept : from_(std::exchange(other.from_, nullptr)) {}
    Ticket &operator=(Ticket &&) = delete;
    ~Ticket() {
      if (from_)
        from_->leave();
    }

  private:
    Downloads *from_;
  };

  explicit Downloads(unsigned most) : most_(most) {}

private:
  void enter() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return used_ < most_; });
    ++used_;
  }
  void leave() {
    std::lock_guard lock(mutex_);
    --used_;
    changed_.notify_one();
  }

  std::mutex mutex_;
  std::condition_variable changed_;
  unsigned used_ = 0;
  const unsigned most_;
};

struct Layer {
  std::string digest;
  std::uint64_t size = 0;
};

struct Manifest {
  std::string mediaType;
  std::vector<Layer> layers;
};

class ImagePuller {
public:
  void pull(const Manifest &manifest) {
    std::vector<std::thread> pulls;
    for (const Layer &layer : manifest.layers) {
      Downloads::Ticket ticket(downloads_);
#ifndef TWIN
      pulls.emplace_back([this, &layer] { fetch(layer); });
#else
      pulls.emplace_back([this, &layer, held = std::move(ticket)] { fetch(layer); });
#endif
    }
    for (auto &pull : pulls)
      pull.join();
  }

private:
  void fetch(const Layer &layer) {
    (void)layer;
    witness::task();
  }

  Downloads downloads_{3};
};

int main(int argc, char **argv) {
  Manifest manifest{"application/vnd.oci.image.manifest.v1+json", {}};
  for (std::size_t i = 0, n = witness::size(argc, argv); i < n; ++i)
    manifest.layers.push_back({"sha256:" + std::to_string(i), 1u << 20});
  ImagePuller().pull(manifest);
  return witness::report();
}
