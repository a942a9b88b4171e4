// spawn: std::thread joined
// loop: range-for
// origin: absl::Span parameter
// waits: after the loop
// distance: same function
// differs: limiter
// A: unbounded Y7 | limiter: absl::Mutex held around the start
// B: bounded N9 | limiter: absl::Mutex::Await on the count of running lookups
// witness: runnable
// packages: absl_synchronization absl_span absl_status absl_strings
#include "witness.h"
#include <absl/status/status.h>
#include <absl/strings/string_view.h>
#include <absl/synchronization/mutex.h>
#include <absl/types/span.h>
#include <string>
#include <thread>
#include <vector>

class Lookup {
public:
  absl::Status Resolve(absl::Span<const std::string> names) {
    std::vector<std::thread> running;
    for (absl::string_view name : names) {
      absl::MutexLock lock(&mu_);
#ifdef TWIN
      mu_.Await(absl::Condition(
          +[](Lookup *self) { return self->active_ < 11; }, this));
#endif
      ++active_;
      running.emplace_back([this, name] { One(name); });
    }
    for (auto &r : running)
      r.join();
    absl::MutexLock lock(&mu_);
    return errors_ ? absl::UnavailableError("some names are unknown") : absl::OkStatus();
  }

private:
  void One(absl::string_view name) {
    witness::task();
    absl::MutexLock lock(&mu_);
    --active_;
    errors_ += name.empty();
  }

  absl::Mutex mu_;
  int active_ ABSL_GUARDED_BY(mu_) = 0;
  int errors_ ABSL_GUARDED_BY(mu_) = 0;
};

int main(int argc, char **argv) {
  std::vector<std::string> names(witness::size(argc, argv), "db-3.internal");
  Lookup lookup;
  return lookup.Resolve(names).ok() ? witness::report() : 1;
}
