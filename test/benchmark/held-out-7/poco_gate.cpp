// spawn: Poco::Thread
// loop: index
// origin: JSON array of a request body
// waits: after the loop
// distance: Runnable subclass
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N4 | limiter: Poco::Semaphore before the start
// witness: runnable
// libraries: -lPocoJSON -lPocoFoundation
#include "witness.h"
#include <Poco/JSON/Parser.h>
#include <Poco/Runnable.h>
#include <Poco/Semaphore.h>
#include <Poco/Thread.h>
#include <memory>
#include <vector>

class StockQuery : public Poco::Runnable {
public:
  StockQuery(int item, Poco::Semaphore &done) : item_(item), done_(done) {}
  void run() override {
    witness::task();
    stock_ = item_ % 7;
    done_.set();
  }
  int stock() const { return stock_; }

private:
  int item_;
  Poco::Semaphore &done_;
  int stock_ = 0;
};

int stockOf(const std::string &body) {
  auto parsed = Poco::JSON::Parser().parse(body);
  auto items = parsed.extract<Poco::JSON::Array::Ptr>();
#ifdef TWIN
  Poco::Semaphore slots(9, 1 << 20);
#else
  Poco::Semaphore slots(0, 1 << 20);
#endif
  std::vector<std::unique_ptr<StockQuery>> queries;
  std::vector<std::unique_ptr<Poco::Thread>> threads;
  for (unsigned i = 0; i < items->size(); ++i) {
    queries.push_back(std::make_unique<StockQuery>(items->getElement<int>(i), slots));
    threads.push_back(std::make_unique<Poco::Thread>());
#ifdef TWIN
    slots.wait();
#endif
    threads.back()->start(*queries.back());
  }
  int sum = 0;
  for (std::size_t i = 0; i < threads.size(); ++i) {
    threads[i]->join();
    sum += queries[i]->stock();
  }
  return sum;
}

int main(int argc, char **argv) {
  std::string body = "[1";
  for (std::size_t n = witness::size(argc, argv); n > 1; --n)
    body += "," + std::to_string(n);
  stockOf(body + "]");
  return witness::report();
}
