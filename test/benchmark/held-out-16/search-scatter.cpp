// spawn: std::packaged_task on a std::thread
// loop: range-for
// waits: futures after the loop
// distance: member function
// limiter: none
// differs: what gets a thread
// A: unbounded Y1 | origin: terms of a query
// B: bounded N2 | origin: shards of the configuration
// witness: runnable
#include "witness.h"
#include <future>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

struct Hit {
  std::string Document;
  double Score = 0;
};
using Hits = std::vector<Hit>;

struct ClusterConfig {
  std::vector<std::string> Shards;
  int Replicas = 1;

  static ClusterConfig parse(std::istream &In) {
    ClusterConfig C;
    for (std::string Key, Value; In >> Key >> Value;)
      if (Key == "shard")
        C.Shards.push_back(Value);
      else if (Key == "replicas")
        C.Replicas = std::stoi(Value);
    return C;
  }
};

class SearchFront {
public:
  explicit SearchFront(ClusterConfig C) : Config(std::move(C)) {}

  Hits search(const std::string &Query) {
    std::vector<std::string> Terms;
    std::istringstream In(Query);
    for (std::string Term; In >> Term;)
      Terms.push_back(Term);

    std::vector<std::future<Hits>> Partial;
#ifndef TWIN
    for (const auto &Term : Terms)
      Partial.push_back(scatter([this, &Term] { return ask(Config.Shards.front(), Term); }));
#else
    for (const auto &Shard : Config.Shards)
      Partial.push_back(scatter([this, &Shard, &Terms] { return ask(Shard, Terms.front()); }));
#endif
    Hits All;
    for (auto &P : Partial)
      for (auto &H : P.get())
        All.push_back(std::move(H));
    return All;
  }

private:
  template <typename Ask> std::future<Hits> scatter(Ask &&Function) {
    std::packaged_task<Hits()> Task(std::forward<Ask>(Function));
    auto Result = Task.get_future();
    std::thread(std::move(Task)).detach();
    return Result;
  }

  Hits ask(const std::string &Shard, const std::string &Term) const {
    witness::task();
    return {{Shard + "/" + Term, 1.0 / Config.Replicas}};
  }

  ClusterConfig Config;
};

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  std::istringstream File("shard ix1:7700\nshard ix2:7700\nshard ix3:7700\nreplicas 2\n");
  SearchFront Front(ClusterConfig::parse(File));
  std::string Query;
  for (std::size_t I = 0; I < N; ++I)
    Query += "term" + std::to_string(I) + " ";
  Front.search(Query);
  return witness::report();
}
