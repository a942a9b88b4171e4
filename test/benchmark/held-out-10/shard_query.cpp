// spawn: boost::thread_group
// loop: for
// origin: parameter vector
// waits: join_all
// distance: same function
// differs: check before the loop
// A: unbounded Y1 | limiter: none
// B: bounded N7 | limiter: early return
// witness: runnable
// libraries: -lboost_thread -lboost_system
#include "witness.h"
#include <boost/thread.hpp>
#include <map>
#include <string>
#include <vector>

struct Row {
  int key;
  std::string value;
};

class ShardClient {
public:
  enum Status { Ok, TooMany };

  Status query(const std::vector<std::string> &shards, std::map<std::string, Row> &out) {
#ifdef TWIN
    if (shards.size() > 48)
      return TooMany;
#endif
    boost::thread_group fanned;
    boost::mutex guard;
    for (std::size_t i = 0; i != shards.size(); ++i) {
      fanned.create_thread([&, i] {
        Row row = ask(shards[i]);
        boost::lock_guard<boost::mutex> lock(guard);
        out[shards[i]] = row;
      });
    }
    fanned.join_all();
    return Ok;
  }

private:
  Row ask(const std::string &shard) {
    witness::task();
    return Row{static_cast<int>(shard.size()), shard};
  }
};

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  std::vector<std::string> shards;
  for (std::size_t i = 0; i < n; ++i)
    shards.push_back("shard-" + std::to_string(i));
  std::map<std::string, Row> out;
  ShardClient().query(shards, out);
  return witness::report();
}
