// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// A number in what a function is given: how much there is to do, or how many shall do it.

#include <atomic>
#include <cstdint>
#include <string>
#include <thread>
#include <vector>

struct CompactRequest {
  std::string Topic;
  std::uint32_t Shards = 0;
};

class Store {
public:
  virtual ~Store() = default;
  virtual long compact(std::uint32_t Shard) = 0;
  virtual bool next(int &Job) = 0;
  virtual void run(int Job) = 0;
};

class Compactor {
public:
  explicit Compactor(Store &S) : All(S) {}

  // A task for each shard, which does that one.
  void each(const CompactRequest &Request) {
    std::vector<std::jthread> Tasks;
    for (std::uint32_t Shard = 0; Shard < Request.Shards; ++Shard)
      Tasks.emplace_back([this, Shard] { Sum += All.compact(Shard); });
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }

  // Workers take what there is to do from each other.
  void workers(const CompactRequest &Request) {
    std::vector<std::jthread> Tasks;
    for (std::uint32_t Worker = 0; Worker < Request.Shards; ++Worker)
      Tasks.emplace_back([this, Worker] {
        Sum += All.compact(Worker);
        int Job = 0;
        while (All.next(Job))
          All.run(Job);
      });
  }

  // What a helper does that knows nothing of the task is no work of it.
  void counted(const CompactRequest &Request) {
    std::vector<std::jthread> Tasks;
    for (std::uint32_t Shard = 0; Shard < Request.Shards; ++Shard)
      Tasks.emplace_back([this, Shard] {
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
        tick();
        Sum += All.compact(Shard);
      });
  }

  // A helper that works for the object may share work out.
  void inHelper(const CompactRequest &Request) {
    std::vector<std::jthread> Tasks;
    for (std::uint32_t Worker = 0; Worker < Request.Shards; ++Worker)
      Tasks.emplace_back([this, Worker] {
        Sum += All.compact(Worker);
        runAll();
      });
  }

  // What is not seen, gets nothing but a number and gives nothing may be a worker.
  void unseen(const CompactRequest &Request) {
    std::vector<std::jthread> Tasks;
    for (std::uint32_t Worker = 0; Worker < Request.Shards; ++Worker)
      Tasks.emplace_back([this, Worker] { All.run(Worker); });
  }

  // They divide it.
  void shares(const CompactRequest &Request) {
    std::vector<std::jthread> Tasks;
    for (std::uint32_t Worker = 0; Worker < Request.Shards; ++Worker)
      Tasks.emplace_back([this, Worker, &Request] {
        for (std::uint32_t Part = Worker; Part < 4096; Part += Request.Shards)
          Sum += All.compact(Part);
      });
  }

  // Nobody is told which one it is.
  void alike(const CompactRequest &Request) {
    std::vector<std::jthread> Tasks;
    for (std::uint32_t Worker = 0; Worker < Request.Shards; ++Worker)
      Tasks.emplace_back([this] { All.run(0); });
  }

  // A check of the number is a bound.
  void few(const CompactRequest &Request) {
    if (Request.Shards > 16)
      return;
    std::vector<std::jthread> Tasks;
    for (std::uint32_t Shard = 0; Shard < Request.Shards; ++Shard)
      Tasks.emplace_back([this, Shard] { All.compact(Shard); });
  }

private:
  static void tick() {
    int Seen = Ticks.load();
    while (!Ticks.compare_exchange_weak(Seen, Seen + 1)) {
    }
  }
  void runAll() {
    int Job = 0;
    while (All.next(Job))
      All.run(Job);
  }
  inline static std::atomic<int> Ticks = 0;
  std::atomic<long> Sum = 0;
  Store &All;
};
