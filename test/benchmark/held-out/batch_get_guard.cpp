// spawn: std::async
// loop: for int
// origin: request accessor
// waits: get
// distance: same function
// differs: what follows the check
// A: unbounded Y7 | limiter: too large a batch is only logged
// B: bounded N7 | limiter: too large a batch is refused
// witness: runnable
#include "witness.h"
#include <future>
#include <iostream>
#include <string>
#include <vector>

class BatchGetRequest {
 public:
  explicit BatchGetRequest(size_t n) : ids_(n, "id") {}
  int ids_size() const { return static_cast<int>(ids_.size()); }
  const std::string& ids(int i) const { return ids_[i]; }

 private:
  std::vector<std::string> ids_;
};

enum class StatusCode { kOk, kInvalidArgument };

constexpr int kMaxBatchSize = 64;

class StoreService {
 public:
  StatusCode BatchGet(const BatchGetRequest& request, std::vector<std::string>* values) {
    if (request.ids_size() > kMaxBatchSize) {
      std::cerr << "batch of " << request.ids_size() << " ids\n";
#ifdef TWIN
      return StatusCode::kInvalidArgument;
#endif
    }
    std::vector<std::future<std::string>> reads;
    for (int i = 0; i < request.ids_size(); ++i) {
      reads.push_back(std::async(std::launch::async, &StoreService::Read, this, request.ids(i)));
    }
    for (auto& read : reads) values->push_back(read.get());
    return StatusCode::kOk;
  }

 private:
  std::string Read(const std::string& id) {
    witness::task();
    return id;
  }
};

int main(int argc, char** argv) {
  std::vector<std::string> values;
  StoreService().BatchGet(BatchGetRequest(witness::size(argc, argv)), &values);
  return witness::report();
}
