// spawn: Poco::Thread::start or Poco::ThreadPool::start
// loop: range-for
// origin: vector parameter
// limiter: none
// waits: join
// distance: same function
// differs: spawn
// A: unbounded Y1 | spawn: Poco::Thread
// B: bounded N8 | spawn: Poco::ThreadPool, waits when it is full
// witness: runnable
// libraries: -lPocoFoundation
#include "witness.h"
#include <Poco/Runnable.h>
#include <Poco/Thread.h>
#include <Poco/ThreadPool.h>
#include <memory>
#include <string>
#include <vector>

class TableDump : public Poco::Runnable {
public:
  explicit TableDump(std::string table) : table_(std::move(table)) {}
  void run() override { witness::task(); }

private:
  std::string table_;
};

void backup(const std::vector<std::string> &tables) {
  std::vector<std::unique_ptr<TableDump>> dumps;
#ifdef TWIN
  Poco::ThreadPool pool(2, 12);
  for (const auto &table : tables) {
    dumps.push_back(std::make_unique<TableDump>(table));
    if (pool.available() == 0)
      pool.joinAll();
    pool.start(*dumps.back());
  }
  pool.joinAll();
#else
  std::vector<std::unique_ptr<Poco::Thread>> threads;
  for (const auto &table : tables) {
    dumps.push_back(std::make_unique<TableDump>(table));
    threads.push_back(std::make_unique<Poco::Thread>());
    threads.back()->start(*dumps.back());
  }
  for (auto &thread : threads)
    thread->join();
#endif
}

int main(int argc, char **argv) {
  backup(std::vector<std::string>(witness::size(argc, argv), "orders"));
  return witness::report();
}
