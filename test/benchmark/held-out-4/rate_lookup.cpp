// spawn: boost::async or std::async
// loop: range-for
// origin: vector parameter
// distance: same function
// differs: the library of the future that ends with the iteration
// A: unbounded Y1 | limiter: a future of Boost, whose end does not wait | waits: condition variable after the loop
// B: bounded N3 | limiter: a future of the standard library, whose end waits | waits: destructor of the future
// witness: runnable
// libraries: -lboost_thread -lboost_system
#include "witness.h"
#define BOOST_THREAD_VERSION 4
#include <boost/thread/future.hpp>
#include <condition_variable>
#include <future>
#include <map>
#include <mutex>
#include <string>
#include <vector>

class RateTable {
public:
  void load(const std::vector<std::string> &currencies) {
    pending_ = currencies.size();
    for (const std::string &currency : currencies) {
#ifdef TWIN
      auto rate = std::async(std::launch::async, [this, &currency] { query(currency); });
#else
      auto rate = boost::async(boost::launch::async, [this, &currency] { query(currency); });
#endif
      if (!rate.valid())
        fprintf(stderr, "no rate for %s\n", currency.c_str());
    }
    std::unique_lock<std::mutex> lock(mutex_);
    loaded_.wait(lock, [this] { return pending_ == 0; });
  }

private:
  void query(const std::string &currency) {
    witness::task();
    std::lock_guard<std::mutex> lock(mutex_);
    rates_[currency] = 1.08;
    --pending_;
    loaded_.notify_one();
  }

  std::mutex mutex_;
  std::condition_variable loaded_;
  std::map<std::string, double> rates_;
  std::size_t pending_ = 0;
};

int main(int argc, char **argv) {
  static RateTable table;
  table.load(std::vector<std::string>(witness::size(argc, argv), "EUR"));
  return witness::report();
}
