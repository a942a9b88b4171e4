// rule: fanout-connection-per-task
// differs: what the soci session is made from
// A: reported | a session from a connection string connects, once in every thread
// B: silent | a session from the pool borrows one of ten open ones and waits for it
#include <soci/soci.h>

#include <atomic>
#include <list>
#include <string>
#include <thread>

struct Recount {
  int warehouse = 0;
  std::list<std::string> skus;
};

class StockService {
public:
  explicit StockService(std::string dsn) : dsn_(std::move(dsn)), pool_(kSessions) {
    for (std::size_t i = 0; i != kSessions; ++i)
      pool_.at(i).open(dsn_);
  }

  void recount(const Recount &req) {
    std::list<std::thread> threads;
    for (auto it = req.skus.cbegin(); it != req.skus.cend(); ++it)
      threads.push_back(std::thread(&StockService::recount_sku, this, req.warehouse, *it));
    while (!threads.empty()) {
      threads.front().join();
      threads.pop_front();
    }
  }

private:
  void recount_sku(int warehouse, const std::string &sku) {
    try {
#ifdef TWIN
      soci::session sql(pool_);
#else
      soci::session sql(dsn_);
#endif
      long moved = 0;
      sql << "select coalesce(sum(delta), 0) from moves where warehouse = :w and sku = :s", soci::use(warehouse),
          soci::use(sku), soci::into(moved);
      sql << "update stock set amount = :a where warehouse = :w and sku = :s", soci::use(moved), soci::use(warehouse),
          soci::use(sku);
    } catch (const soci::soci_error &) {
      ++failures_;
    }
  }

  static constexpr std::size_t kSessions = 10;
  const std::string dsn_;
  soci::connection_pool pool_;
  std::atomic<unsigned> failures_{0};
};
