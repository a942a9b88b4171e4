// spawn: boost::thread_group
// loop: counted
// origin: database rows
// distance: same class
// waits: join_all
// differs: how many threads are created
// A: unbounded Y1 | limiter: none
// B: bounded N1 | limiter: three stations share the rows
// witness: runnable
// flags: -DBOOST_THREAD_VERSION=4
// libraries: -lboost_thread -lboost_system
#include "witness.h"
#include <algorithm>
#include <boost/thread/thread.hpp>
#include <mutex>
#include <string>
#include <vector>

struct WorkOrder {
  long Id;
  std::string Article;
  int Quantity;
  bool Released = false;
};

class OrderTable {
public:
  void insert(WorkOrder Order) { Rows.push_back(std::move(Order)); }

  WorkOrder *nextOpen() {
    std::lock_guard<std::mutex> Guard(Lock);
    return Cursor < Rows.size() ? &Rows[Cursor++] : nullptr;
  }

  std::size_t count() const { return Rows.size(); }

private:
  std::mutex Lock;
  std::vector<WorkOrder> Rows;
  std::size_t Cursor = 0;
};

class LineScheduler {
public:
  explicit LineScheduler(OrderTable &Orders) : Orders(Orders) {}

  void release() {
    boost::thread_group Line;
#ifndef TWIN
    const std::size_t Stations = Orders.count();
#else
    const std::size_t Stations = 3;
#endif
    for (std::size_t I = 0; I != Stations; ++I)
      Line.create_thread([this] { station(); });
    Line.join_all();
  }

private:
  void station() {
    witness::Task Alive;
    while (WorkOrder *Order = Orders.nextOpen()) {
      witness::work();
      Order->Released = Order->Quantity > 0;
    }
  }

  OrderTable &Orders;
};

int main(int argc, char **argv) {
  OrderTable Orders;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Orders.insert({static_cast<long>(I), "M8x40", 500});
  LineScheduler(Orders).release();
  return witness::report();
}
