// spawn: std::thread
// loop: range-for
// origin: vector parameter
// limiter: RAII guard
// waits: joined after the loop
// distance: helper class
// differs: owner of the guard
// A: unbounded Y5 | limiter: guard ends with the iteration
// B: bounded N4 | limiter: guard moved into the task
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

class Licences {
public:
  explicit Licences(int count) : free_(count) {}

  class Lease {
  public:
    explicit Lease(Licences &owner) : owner_(&owner) {
      std::unique_lock lock(owner.mutex_);
      owner.returned_.wait(lock, [&owner] { return owner.free_ > 0; });
      --owner.free_;
    }
    Lease(Lease &&other) noexcept : owner_(std::exchange(other.owner_, nullptr)) {}
    ~Lease() {
      if (!owner_)
        return;
      std::lock_guard lock(owner_->mutex_);
      ++owner_->free_;
      owner_->returned_.notify_one();
    }

  private:
    Licences *owner_;
  };

private:
  std::mutex mutex_;
  std::condition_variable returned_;
  int free_;
};

struct Drawing {
  std::string file;
};

static Licences cadLicences(7);

static void exportStep(const Drawing &) { witness::task(); }

void exportDrawings(const std::vector<Drawing> &drawings) {
  std::vector<std::thread> exports;
  for (const Drawing &drawing : drawings) {
    Licences::Lease lease(cadLicences);
#ifdef TWIN
    exports.emplace_back([&drawing, lease = std::move(lease)] { exportStep(drawing); });
#else
    exports.emplace_back([&drawing] { exportStep(drawing); });
#endif
  }
  for (auto &thread : exports)
    thread.join();
}

int main(int argc, char **argv) {
  exportDrawings(std::vector<Drawing>(witness::size(argc, argv), Drawing{"gear.dwg"}));
  return witness::report();
}
