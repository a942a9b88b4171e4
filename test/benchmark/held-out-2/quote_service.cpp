// spawn: std::thread
// loop: index loop
// origin: accessors of a message
// waits: join after the loop
// distance: handler of a service
// differs: which size the guard checks
// A: unbounded Y7 | limiter: guard of another field of the request
// B: bounded N7 | limiter: guard of the size leaves first
// witness: runnable
#include "witness.h"
#include <string>
#include <thread>
#include <vector>

// What the generator of messages writes.
class QuoteRequest {
 public:
  int symbols_size() const { return static_cast<int>(symbols_.size()); }
  const std::string& symbols(int i) const { return symbols_[i]; }
  void add_symbols(std::string s) { symbols_.push_back(std::move(s)); }
  int depth() const { return depth_; }
  void set_depth(int d) { depth_ = d; }

 private:
  std::vector<std::string> symbols_;
  int depth_ = 0;
};

struct QuoteReply {
  std::vector<double> bids;
};

enum class Code { kOk, kInvalidArgument };

class QuoteService {
 public:
  Code GetQuotes(const QuoteRequest* request, QuoteReply* reply) {
#ifdef TWIN
    if (request->symbols_size() > kMaxSymbols) return Code::kInvalidArgument;
#else
    if (request->depth() > kMaxDepth) return Code::kInvalidArgument;
#endif
    reply->bids.resize(request->symbols_size());
    std::vector<std::thread> backends;
    for (int i = 0; i < request->symbols_size(); ++i) {
      backends.emplace_back([this, request, reply, i] {
        reply->bids[i] = Ask(request->symbols(i), request->depth());
      });
    }
    for (auto& b : backends) b.join();
    return Code::kOk;
  }

 private:
  static constexpr int kMaxSymbols = 64;
  static constexpr int kMaxDepth = 64;

  double Ask(const std::string&, int depth) {
    witness::task();
    return depth * 0.01;
  }
};

int main(int argc, char** argv) {
  QuoteRequest request;
  request.set_depth(5);
  for (size_t n = witness::size(argc, argv); n > 0; --n) request.add_symbols("ACME");
  QuoteReply reply;
  QuoteService service;
  service.GetQuotes(&request, &reply);
  return witness::report();
}
