// spawn: std::thread
// loop: for with accessors
// origin: request message
// waits: join
// distance: same function
// differs: where the number of workers comes from
// A: bounded N2 | limiter: number of workers of the server
// B: unbounded Y3 | limiter: number of workers of the request
// witness: runnable
#include "witness.h"
#include <atomic>
#include <string>
#include <thread>
#include <vector>

class BatchGetRequest {
public:
  int keys_size() const { return static_cast<int>(keys_.size()); }
  const std::string &keys(int i) const { return keys_[i]; }
  void add_keys(std::string k) { keys_.push_back(std::move(k)); }
  int parallelism() const { return parallelism_; }
  void set_parallelism(int p) { parallelism_ = p; }

private:
  std::vector<std::string> keys_;
  int parallelism_ = 1;
};

class BatchGetResponse {
public:
  void resize(int n) { values_.resize(n); }
  void set_values(int i, std::string v) { values_[i] = std::move(v); }

private:
  std::vector<std::string> values_;
};

class KvServiceImpl {
public:
  explicit KvServiceImpl(int workers) : workers_(workers) {}

  void BatchGet(const BatchGetRequest *request, BatchGetResponse *response) {
    response->resize(request->keys_size());
    std::atomic<int> next{0};
    std::vector<std::thread> crew;
#ifdef TWIN
    int wanted = request->parallelism();
#else
    int wanted = workers_;
#endif
    for (int w = 0; w < wanted; ++w) {
      crew.emplace_back([&] {
        witness::task();
        for (int i = next++; i < request->keys_size(); i = next++)
          response->set_values(i, "v:" + request->keys(i));
      });
    }
    for (auto &c : crew)
      c.join();
  }

private:
  const int workers_;
};

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  BatchGetRequest request;
  for (std::size_t i = 0; i < n; ++i)
    request.add_keys("k");
  request.set_parallelism(static_cast<int>(n));
  BatchGetResponse response;
  KvServiceImpl(8).BatchGet(&request, &response);
  return witness::report();
}
