// spawn: std::thread behind a virtual function
// loop: range-for in a base class
// origin: vector parameter
// waits: finish()
// distance: virtual function of other class
// differs: the derived class
// A: bounded N8 | limiter: a fixed number of workers take the rows from a queue
// B: unbounded Y1 | limiter: none, a thread for each row
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <deque>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

struct Row {
  std::string sku;
  int stock = 0;
};

class Importer {
public:
  virtual ~Importer() = default;
  void import(const std::vector<Row> &rows) {
    for (const Row &row : rows)
      put(row);
    finish();
  }

protected:
  virtual void put(Row row) = 0;
  virtual void finish() = 0;
  static void store(const Row &row) {
    if (!row.sku.empty())
      witness::task();
  }
  std::vector<std::thread> threads_;
};

#ifdef TWIN
class ParallelImporter final : public Importer {
  void put(Row row) override {
    threads_.emplace_back([row = std::move(row)] { store(row); });
  }
  void finish() override {
    for (auto &thread : threads_)
      thread.join();
  }
};
#else
class ParallelImporter final : public Importer {
public:
  ParallelImporter() {
    for (int i = 0; i < 5; ++i)
      threads_.emplace_back(&ParallelImporter::drain, this);
  }

private:
  void put(Row row) override {
    std::lock_guard lock(mutex_);
    rows_.push_back(std::move(row));
    filled_.notify_one();
  }
  void finish() override {
    {
      std::lock_guard lock(mutex_);
      complete_ = true;
    }
    filled_.notify_all();
    for (auto &thread : threads_)
      thread.join();
  }
  void drain() {
    std::unique_lock lock(mutex_);
    for (;;) {
      filled_.wait(lock, [this] { return complete_ || !rows_.empty(); });
      if (rows_.empty())
        return;
      Row row = std::move(rows_.front());
      rows_.pop_front();
      lock.unlock();
      store(row);
      lock.lock();
    }
  }
  std::mutex mutex_;
  std::condition_variable filled_;
  std::deque<Row> rows_;
  bool complete_ = false;
};
#endif

int main(int argc, char **argv) {
  ParallelImporter().import(std::vector<Row>(witness::size(argc, argv), Row{"A-100", 3}));
  return witness::report();
}
