// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// A permit whose constructor tries to take a slot and keeps whether it has one.

#include <atomic>
#include <future>
#include <memory>
#include <vector>

struct Part {
  int Weight = 0;
};

int work(const Part &);

// Takes one of the budget and keeps whether there was one.
class Helper {
public:
  explicit Helper(std::atomic<int> &Budget)
      : Budget(Budget), Granted(Budget.fetch_sub(1) > 0) {}
  ~Helper() { Budget.fetch_add(1); }
  bool granted() const { return Granted; }

private:
  std::atomic<int> &Budget;
  bool Granted;
};

std::atomic<int> Budget{6};

int all(const std::vector<Part> &Parts) {
  std::vector<std::future<int>> Running;
  int Sum = 0;
  for (const Part &One : Parts) {
    auto Permit = std::make_shared<Helper>(Budget);
    if (!Permit->granted()) {
      Permit.reset();
      Sum += work(One);
      continue;
    }
    Running.push_back(
        std::async(std::launch::async,
                   [&One, Permit = std::move(Permit)] { return work(One); }));
  }
  for (auto &Each : Running)
    Sum += Each.get();
  return Sum;
}

// A twin that starts without a permit, too.
int anyhow(const std::vector<Part> &Parts) {
  std::vector<std::future<int>> Running;
  int Sum = 0, Contended = 0;
  for (const Part &One : Parts) {
    auto Permit = std::make_shared<Helper>(Budget);
    if (!Permit->granted())
      ++Contended;
    Running.push_back(
        std::async(std::launch::async,
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
                   [&One, Permit = std::move(Permit)] { return work(One); }));
  }
  for (auto &Each : Running)
    Sum += Each.get();
  return Sum + Contended;
}

// A twin that asks only whether there is an object.
int asksOwner(const std::vector<Part> &Parts) {
  std::vector<std::future<int>> Running;
  int Sum = 0;
  for (const Part &One : Parts) {
    auto Permit = std::make_shared<Helper>(Budget);
    if (!Permit)
      continue;
    Running.push_back(
        std::async(std::launch::async,
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
                   [&One, Permit = std::move(Permit)] { return work(One); }));
  }
  for (auto &Each : Running)
    Sum += Each.get();
  return Sum;
}
