// spawn: std::thread
// loop: nested range-for over a map of vectors
// origin: feature request
// limiter: none
// distance: same function
// waits: joined after each entity
// differs: how much of the vector is walked
// A: bounded N11 | loop: the first ten features of an entity
// B: unbounded Y1 | loop: all features of an entity
// witness: runnable
#include "witness.h"
#include <atomic>
#include <map>
#include <ranges>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

using FeatureNames = std::vector<std::string>;

struct FeatureRequest {
  std::string Project;
  std::map<std::string, FeatureNames> Wanted; // entity to names
};

class OnlineStore {
public:
  double read(const std::string &Entity, const std::string &Feature) const {
    witness::task();
    auto It = Values.find(Entity + ':' + Feature);
    if (It == Values.end())
      return 0.0;
    return It->second;
  }
  void write(const std::string &Key, double V) { Values[Key] = V; }

private:
  std::unordered_map<std::string, double> Values;
};

class FeatureJoiner {
public:
  explicit FeatureJoiner(const OnlineStore &Store) : Store(Store) {}

  std::map<std::string, std::vector<double>> join(const FeatureRequest &Request) const {
    std::map<std::string, std::vector<double>> Rows;
    for (const auto &[Entity, Names] : Request.Wanted) {
      auto &Row = Rows[Entity];
      Row.resize(Names.size());
      std::vector<std::thread> Lookups;
#ifndef TWIN
      auto Read = std::views::take(Names, RowWidth);
#else
      auto Read = std::views::all(Names);
#endif
      for (const std::string &Name : Read) {
        double &Cell = Row[Lookups.size()];
        Lookups.emplace_back([&, this] { Cell = Store.read(Entity, Name); });
      }
      for (auto &L : Lookups)
        L.join();
    }
    return Rows;
  }

private:
  static constexpr int RowWidth = 10;
  const OnlineStore &Store;
};

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  FeatureRequest Request{"churn", {}};
  for (const char *Entity : {"user:1", "user:2"})
    for (std::size_t I = 0; I < N; ++I)
      Request.Wanted[Entity].push_back("f" + std::to_string(I));
  OnlineStore Store;
  Store.write("user:1:f0", 0.5);
  FeatureJoiner(Store).join(Request);
  return witness::report();
}
