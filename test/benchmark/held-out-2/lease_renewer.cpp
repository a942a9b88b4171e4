// spawn: std::thread detached
// loop: range-for
// origin: request field
// waits: BlockingCounter
// distance: member function
// differs: limiter
// A: unbounded Y7 | limiter: mutex held around the spawn
// B: bounded N9 | limiter: absl::Mutex::Await on the number in flight
// witness: runnable
// packages: absl_synchronization
#include "witness.h"
#include <absl/base/thread_annotations.h>
#include <absl/synchronization/blocking_counter.h>
#include <absl/synchronization/mutex.h>
#include <cstdint>
#include <thread>
#include <vector>

struct RenewRequest {
  std::vector<int64_t> lease_ids;
  int64_t ttl_ms = 0;
};

class LeaseRenewer {
 public:
  // Returns when all leases of the request were renewed.
  void Renew(const RenewRequest& request) {
    absl::BlockingCounter done(static_cast<int>(request.lease_ids.size()));
    for (const int64_t id : request.lease_ids) {
      absl::MutexLock lock(&mu_);
#ifdef TWIN
      mu_.Await(absl::Condition(this, &LeaseRenewer::HasRoom));
#endif
      ++in_flight_;
      std::thread([this, id, &done] {
        RenewOne(id);
        {
          absl::MutexLock task_lock(&mu_);
          --in_flight_;
        }
        done.DecrementCount();
      }).detach();
    }
    done.Wait();
  }

 private:
  static constexpr int kMaxInFlight = 9;

  bool HasRoom() const ABSL_EXCLUSIVE_LOCKS_REQUIRED(mu_) { return in_flight_ < kMaxInFlight; }
  void RenewOne(int64_t) { witness::task(); }

  absl::Mutex mu_;
  int in_flight_ ABSL_GUARDED_BY(mu_) = 0;
};

int main(int argc, char** argv) {
  RenewRequest request;
  request.lease_ids.assign(witness::size(argc, argv), 7);
  LeaseRenewer renewer;
  renewer.Renew(request);
  return witness::report();
}
