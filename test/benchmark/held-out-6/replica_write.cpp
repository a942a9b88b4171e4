// trap: D10 D13
// spawn: boost::thread
// loop: range-for
// origin: A: request field; B: member of a long-lived object
// waits: join_all
// distance: two member functions
// differs: which collection is walked
// A: unbounded Y1 | limiter: none
// B: abstain-ok U1 | limiter: none
// witness: runnable
// libraries: -lboost_thread -lboost_system
#include "witness.h"
#include <boost/thread/thread.hpp>
#include <map>
#include <string>
#include <vector>

struct WriteSet {
  std::vector<std::string> rows;
};

class Replicator {
public:
  void join(const std::string &node, int port) { replicas_[node] = port; }

  void write(const WriteSet &ws) {
    boost::thread_group senders;
#ifdef TWIN
    for (const auto &replica : replicas_)
      launch(senders, replica.first, ws.rows.size());
#else
    for (const auto &row : ws.rows)
      launch(senders, row, replicas_.size());
#endif
    senders.join_all();
  }

private:
  void launch(boost::thread_group &g, const std::string &what, std::size_t load) {
    g.create_thread([what, load] { send(what, load); });
  }
  static void send(const std::string &what, std::size_t load) {
    witness::task();
    if (what.empty() && load == 0)
      std::puts("nothing");
  }
  std::map<std::string, int> replicas_;
};

int main(int argc, char **argv) {
  Replicator r;
  r.join("east", 7001);
  r.join("west", 7002);
  WriteSet ws;
  ws.rows.assign(witness::size(argc, argv), "row");
  r.write(ws);
  return witness::report();
}
