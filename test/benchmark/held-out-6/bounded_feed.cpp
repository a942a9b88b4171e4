// trap: T37 D5
// spawn: boost::thread
// loop: while over a queue
// origin: parameter
// waits: A: detached; B: the consumer itself
// distance: consumer of a bounded queue
// differs: what the consumer does with an element
// A: unbounded Y7 | limiter: bounded queue, but the consumer starts a thread
// B: bounded N8 | limiter: one consumer does the work
// witness: runnable
// flags: -DBOOST_THREAD_VERSION=4
// libraries: -lboost_thread -lboost_system
#include "witness.h"
#include <boost/thread/sync_bounded_queue.hpp>
#include <boost/thread/thread.hpp>
#include <string>
#include <vector>

typedef boost::sync_bounded_queue<std::string> Feed;

static void import(const std::string &record) {
  witness::task();
  if (record.size() > 4096)
    std::puts("long record");
}

static void consume(Feed &feed) {
  std::string record;
  while (feed.wait_pull_front(record) != boost::queue_op_status::closed) {
#ifdef TWIN
    import(record);
#else
    boost::thread(import, record).detach();
#endif
  }
}

void ingest(const std::vector<std::string> &records) {
  Feed feed(4);
  boost::thread consumer([&feed] { consume(feed); });
  for (auto const &r : records)
    feed.push_back(r);
  feed.close();
  consumer.join();
}

int main(int argc, char **argv) {
  ingest(std::vector<std::string>(witness::size(argc, argv), "id=1"));
  return witness::report();
}
