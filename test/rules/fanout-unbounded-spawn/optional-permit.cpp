// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// A permit in an optional, which gives its slot back when it is destroyed.

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>
void probe(const std::string &);
struct Pool;
struct Permit {
  std::shared_ptr<Pool> p;
  explicit Permit(std::shared_ptr<Pool> q) : p(std::move(q)) {}
  Permit(Permit &&) = default;
  ~Permit();
};
struct Pool : std::enable_shared_from_this<Pool> {
  std::mutex m;
  int left = 10;
  std::optional<Permit> tryGet() {
    std::lock_guard g(m);
    if (left == 0)
      return std::nullopt;
    --left;
    return Permit(shared_from_this());
  }
};
Permit::~Permit() {
  if (p) {
    std::lock_guard g(p->m);
    ++p->left;
  }
}
// The optional says whether there is a permit, and the task keeps it.
void keeps(std::shared_ptr<Pool> pool, const std::vector<std::string> &devs) {
  for (const auto &d : devs)
    if (auto permit = pool->tryGet(); permit)
      std::thread([d, keep = std::move(*permit)] { probe(d); }).detach();
}

void asksFirst(Pool &pool, const std::vector<std::string> &devs) {
  for (const auto &d : devs) {
    auto permit = pool.tryGet();
    if (!permit.has_value())
      continue;
    std::thread([d, keep = std::move(permit)] { probe(d); }).detach();
  }
}

// A twin that starts all the same.
void startsAnyhow(Pool &pool, const std::vector<std::string> &devs) {
  for (const auto &d : devs) {
    auto permit = pool.tryGet();
    if (!permit)
      probe(d);
    std::thread([d, keep = std::move(permit)] { probe(d); }).detach();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

// A twin whose permit ends with the round.
void keepsNot(Pool &pool, const std::vector<std::string> &devs) {
  for (const auto &d : devs) {
    auto permit = pool.tryGet();
    if (!permit)
      continue;
    std::thread([d] { probe(d); }).detach();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}
