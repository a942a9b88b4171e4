// trap: T46 T5
// spawn: boost::thread
// loop: BOOST_FOREACH
// origin: argv
// waits: join_all
// distance: same function
// differs: whether each is joined at once
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: join in the iteration
// witness: runnable
// libraries: -lboost_thread -lboost_system
#include "witness.h"
#include <boost/bind/bind.hpp>
#include <boost/foreach.hpp>
#include <boost/thread/thread.hpp>
#include <string>
#include <vector>

#define foreach_ BOOST_FOREACH

class Pinger {
public:
  explicit Pinger(int ttl) : ttl_(ttl) {}

  void ping(const std::vector<std::string> &hosts) {
    foreach_ (const std::string &host, hosts) {
      boost::thread *t = group_.create_thread(boost::bind(&Pinger::echo, this, host));
#ifdef TWIN
      t->join();
#else
      t->yield();
#endif
    }
    group_.join_all();
  }

private:
  void echo(std::string host) {
    witness::task();
    if (host.empty())
      --ttl_;
  }

  boost::thread_group group_;
  int ttl_;
};

int main(int argc, char **argv) {
  std::vector<std::string> hosts(argv + 1, argv + argc);
  hosts.resize(witness::size(argc, argv), "::1");
  Pinger(64).ping(hosts);
  return witness::report();
}
