// spawn: submit of a shared executor
// loop: range-for
// origin: map parameter
// limiter: executor
// waits: futures after the loop
// distance: singleton in another class
// differs: executor
// A: unbounded Y1 | limiter: none, a detached thread for each job
// B: bounded N8 | limiter: boost::asio::thread_pool of five
// witness: runnable
#include "witness.h"
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <future>
#include <map>
#include <memory>
#include <string>
#include <thread>
#include <vector>

class Background {
public:
  static Background &instance() {
    static Background background;
    return background;
  }

  template <class F> std::future<void> submit(F job) {
    auto task = std::make_shared<std::packaged_task<void()>>(std::move(job));
    auto done = task->get_future();
#ifdef TWIN
    boost::asio::post(pool_, [task] { (*task)(); });
#else
    std::thread([task] { (*task)(); }).detach();
#endif
    return done;
  }

private:
  Background() = default;
  boost::asio::thread_pool pool_{5};
};

using BillOfMaterials = std::map<std::string, int>;

static void updatePrice(const std::string &, int) { witness::task(); }

void recalculate(const BillOfMaterials &bom) {
  std::vector<std::future<void>> prices;
  for (const auto &[part, quantity] : bom)
    prices.push_back(Background::instance().submit(
        [part = part, quantity = quantity] { updatePrice(part, quantity); }));
  for (auto &price : prices)
    price.get();
}

int main(int argc, char **argv) {
  BillOfMaterials bom;
  for (std::size_t n = witness::size(argc, argv); n > 0; --n)
    bom["M8x" + std::to_string(n)] = 4;
  recalculate(bom);
  return witness::report();
}
