// spawn: virtual method of an executor
// loop: range-for
// origin: request field
// waits: drain of the executor
// distance: virtual call
// differs: which executor the service is given
// A: unbounded Y1 | limiter: none, a thread for each job
// B: bounded N8 | limiter: boost::asio::thread_pool of 7
// witness: runnable
#include "witness.h"
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <functional>
#include <memory>
#include <thread>
#include <vector>

class Executor {
public:
  virtual ~Executor() = default;
  virtual void submit(std::function<void()> f) = 0;
};

#ifdef TWIN
class SharedWorkers final : public Executor {
public:
  void submit(std::function<void()> f) override { boost::asio::post(pool_, std::move(f)); }
  ~SharedWorkers() override { pool_.join(); }

private:
  boost::asio::thread_pool pool_{7};
};
using DefaultExecutor = SharedWorkers;
#else
class FreshThreads final : public Executor {
public:
  void submit(std::function<void()> f) override { threads_.emplace_back(std::move(f)); }
  ~FreshThreads() override {
    for (auto &t : threads_)
      t.join();
  }

private:
  std::vector<std::thread> threads_;
};
using DefaultExecutor = FreshThreads;
#endif

struct QuoteRequest {
  std::vector<int> instruments;
};

class QuoteService {
public:
  void quote(const QuoteRequest &request) {
    DefaultExecutor jobs;
    Executor &ex = jobs;
    for (int id : request.instruments)
      ex.submit([id] {
        witness::task();
        if (id == 0)
          std::puts("no instrument");
      });
  }
};

int main(int argc, char **argv) {
  QuoteRequest rq{std::vector<int>(witness::size(argc, argv), 77)};
  QuoteService().quote(rq);
  return witness::report();
}
