// spawn: method of an in-house scope
// loop: range-for
// origin: vector parameter
// distance: other class
// differs: where the scope is declared
// A: unbounded Y1 | limiter: none | waits: the scope after the loop
// B: bounded N3 | limiter: the scope ends with the iteration | waits: the scope in the iteration
// witness: runnable
#include "witness.h"
#include <functional>
#include <list>
#include <string>
#include <thread>
#include <vector>

// Joins at the end of the block what was started in it.
class Nursery {
public:
  Nursery() = default;
  Nursery(const Nursery &) = delete;
  ~Nursery() {
    for (std::thread &child : children_)
      child.join();
  }
  template <typename Function, typename... Arguments> void start(Function &&function, Arguments &&...arguments) {
    children_.emplace_back(std::forward<Function>(function), std::forward<Arguments>(arguments)...);
  }

private:
  std::list<std::thread> children_;
};

struct Item {
  std::string sku;
  int stock = 0;
  long price = 0;
};

static void loadStock(Item &item) {
  witness::task();
  item.stock = 3;
}

static void loadPrice(Item &item) {
  witness::task();
  item.price = 999;
}

void fillCart(std::vector<Item> &items) {
#ifndef TWIN
  Nursery nursery;
#endif
  for (Item &item : items) {
#ifdef TWIN
    Nursery nursery;
#endif
    nursery.start(loadStock, std::ref(item));
    nursery.start(loadPrice, std::ref(item));
  }
}

int main(int argc, char **argv) {
  std::vector<Item> items(witness::size(argc, argv), Item{"lamp"});
  fillCart(items);
  return witness::report();
}
