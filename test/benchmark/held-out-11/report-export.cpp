// spawn: std::thread
// loop: std::transform
// origin: request field
// limiter: connection pool with a condition variable
// waits: after the loop
// distance: lambda
// differs: where the connection is taken from the pool
// A: unbounded Y2 | limiter: connection taken in the thread
// B: bounded N4 | limiter: connection taken before the thread
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <condition_variable>
#include <iterator>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace db {

class Connection {
public:
  bool run(const std::string &Sql) {
    witness::work();
    return ++Statements > 0 && !Sql.empty();
  }

private:
  unsigned long Statements = 0;
};

class Connections {
public:
  explicit Connections(std::size_t Count) : Free(Count) {}

  std::shared_ptr<Connection> take() {
    std::unique_lock Guard(Lock);
    Returned.wait(Guard, [this] { return !Free.empty(); });
    auto *C = new Connection(Free.back());
    Free.pop_back();
    return {C, [this](Connection *Used) { give(Used); }};
  }

private:
  void give(Connection *Used) {
    std::lock_guard Guard(Lock);
    Free.push_back(*Used);
    delete Used;
    Returned.notify_one();
  }

  std::mutex Lock;
  std::condition_variable Returned;
  std::vector<Connection> Free;
};

} // namespace db

class ReportExporter {
public:
  void exportAll(const std::vector<std::string> &Customers) {
    std::vector<std::thread> Exports;
    std::transform(Customers.begin(), Customers.end(), std::back_inserter(Exports),
                   [this](const std::string &Customer) {
#ifndef TWIN
                     return std::thread([this, Customer] {
                       witness::Task Alive;
                       auto Conn = Database.take();
                       exportOne(*Conn, Customer);
                     });
#else
                     auto Conn = Database.take();
                     return std::thread([Conn = std::move(Conn), Customer] {
                       witness::Task Alive;
                       exportOne(*Conn, Customer);
                     });
#endif
                   });
    for (auto &E : Exports)
      E.join();
  }

private:
  static void exportOne(db::Connection &Conn, const std::string &Customer) {
    if (!Conn.run("select * from invoice where customer = '" + Customer + "'"))
      std::fprintf(stderr, "export of %s failed\n", Customer.c_str());
  }

  db::Connections Database{10};
};

int main(int argc, char **argv) {
  std::vector<std::string> Customers(witness::size(argc, argv), "C-1001");
  ReportExporter().exportAll(Customers);
  return witness::report();
}
