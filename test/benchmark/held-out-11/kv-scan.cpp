// spawn: std::async
// loop: range-for in a function template
// origin: rows with a prefix
// limiter: none
// waits: after the scan
// distance: lambda passed to a function template
// differs: how many rows the scan visits
// A: unbounded Y1
// B: bounded N11 | limiter: std::views::take of a constant
// witness: runnable
#include "witness.h"
#include <future>
#include <map>
#include <ranges>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kv {

class Store {
public:
  static constexpr int PageRows = 18;

  void put(std::string Key, std::string Value) { Rows.emplace(std::move(Key), std::move(Value)); }

  template <typename Visitor> void scan(std::string_view Prefix, Visitor &&Visit) const {
    const auto HasPrefix = [Prefix](const auto &Row) { return Row.first.starts_with(Prefix); };
#ifndef TWIN
    auto Page = Rows | std::views::filter(HasPrefix);
#else
    auto Page = Rows | std::views::filter(HasPrefix) | std::views::take(PageRows);
#endif
    for (const auto &[Key, Value] : Page)
      Visit(Key, Value);
  }

private:
  std::map<std::string, std::string> Rows;
};

} // namespace kv

struct Lease {
  std::string Holder;
  bool Renewed = false;
};

class LeaseKeeper {
public:
  explicit LeaseKeeper(const kv::Store &Db) : Db(Db) {}

  std::size_t renewAll(std::string_view Prefix) {
    std::vector<std::future<Lease>> Renewals;
    Db.scan(Prefix, [&](const std::string &Key, const std::string &Holder) {
      if (Holder.empty())
        return;
      Renewals.push_back(std::async(std::launch::async, [Key, Holder] { return renew(Key, Holder); }));
    });
    std::size_t Renewed = 0;
    for (auto &R : Renewals)
      Renewed += R.get().Renewed;
    return Renewed;
  }

private:
  static Lease renew(const std::string &Key, const std::string &Holder) {
    witness::task();
    return {Holder, Key.size() > 7};
  }

  const kv::Store &Db;
};

int main(int argc, char **argv) {
  kv::Store Db;
  Db.put("config/ttl", "30");
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Db.put("leases/" + std::to_string(I), "node-" + std::to_string(I % 5));
  return LeaseKeeper(Db).renewAll("leases/") ? witness::report() : 1;
}
