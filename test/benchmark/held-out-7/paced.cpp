// spawn: boost::thread
// loop: BOOST_FOREACH
// origin: recipients of a request
// waits: thread_group::join_all
// distance: same function
// differs: what happens after every tenth start
// A: unbounded Y7 | limiter: a sleep
// B: bounded N6 | limiter: join of the group
// witness: runnable
// libraries: -lboost_thread -lboost_chrono -lboost_system
#include "witness.h"
#include <boost/foreach.hpp>
#include <boost/thread.hpp>
#include <memory>
#include <string>
#include <vector>

class PushGateway {
public:
  void broadcast(const std::vector<std::string> &tokens) {
    auto group = std::make_unique<boost::thread_group>();
    unsigned started = 0;
    BOOST_FOREACH (const std::string &token, tokens) {
      group->create_thread([this, &token] { push(token); });
      if (++started % 10 == 0) {
#ifdef TWIN
        group->join_all();
        group = std::make_unique<boost::thread_group>();
#else
        boost::this_thread::sleep_for(boost::chrono::microseconds(300));
#endif
      }
    }
    group->join_all();
  }

private:
  void push(const std::string &token) {
    witness::task();
    if (token.size() != 8)
      std::fprintf(stderr, "strange token %s\n", token.c_str());
  }
};

int main(int argc, char **argv) {
  std::vector<std::string> tokens(witness::size(argc, argv), "deadbeef");
  PushGateway().broadcast(tokens);
  return witness::report();
}
