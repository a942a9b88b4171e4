// spawn: std::thread
// loop: for over a page
// origin: offset and limit of a query
// waits: after the loop
// distance: same function
// differs: how the limit is corrected
// A: bounded N11 | limiter: limit clamped to 1 to 25
// B: unbounded Y3 | limiter: limit replaced only if it is zero
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <thread>
#include <vector>

struct Query {
  std::size_t offset = 0;
  std::size_t limit = 0;
};

struct Product {
  int sku = 0;
  int stock = -1;
};

class Catalog {
public:
  explicit Catalog(std::vector<Product> products) : products_(std::move(products)) {}
  std::vector<Product> page(Query query) const;

private:
  static void load_stock(Product &product) {
    witness::task();
    product.stock = 3;
  }
  std::vector<Product> products_;
};

std::vector<Product> Catalog::page(Query query) const {
#ifdef TWIN
  if (query.limit == 0)
    query.limit = 25;
#else
  query.limit = std::clamp<std::size_t>(query.limit, 1, 25);
#endif
  std::vector<Product> result;
  for (std::size_t i = query.offset; i < products_.size() && result.size() < query.limit; ++i)
    result.push_back(products_[i]);
  std::vector<std::thread> loaders;
  for (Product &product : result)
    loaders.emplace_back([&product] { load_stock(product); });
  for (auto &loader : loaders)
    loader.join();
  return result;
}

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  Catalog(std::vector<Product>(5000)).page({10, n});
  return witness::report();
}
