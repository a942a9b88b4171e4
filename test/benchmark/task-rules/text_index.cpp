// rule: fanout-unbounded-queue
// differs: enqueue or try_enqueue
// A: reported | enqueue allocates more blocks for every document of the batch
// B: silent | try_enqueue takes what was allocated at the start; where it refuses, the caller indexes by itself
#include <concurrentqueue/blockingconcurrentqueue.h>

#include <memory>
#include <string>
#include <thread>
#include <vector>

struct Document {
  std::string Title;
  std::string Text;
};

class Index {
public:
  void add(const Document &D); // thread-safe
};

class Indexer {
public:
  Indexer(Index &Into, unsigned Threads) : Into(Into), Waiting(1024) {
    for (unsigned I = 0; I < Threads; ++I)
      Workers.emplace_back([this] { work(); });
  }

  ~Indexer() {
    for (size_t I = 0; I < Workers.size(); ++I)
      Waiting.enqueue(nullptr);
    for (std::thread &W : Workers)
      W.join();
  }

  void addAll(const std::vector<std::shared_ptr<const Document>> &Documents) {
    for (const auto &D : Documents) {
#ifdef TWIN
      if (!Waiting.try_enqueue(D))
        Into.add(*D);
#else
      Waiting.enqueue(D);
#endif
    }
  }

private:
  void work() {
    for (;;) {
      std::shared_ptr<const Document> D;
      Waiting.wait_dequeue(D);
      if (!D)
        return;
      Into.add(*D);
    }
  }

  Index &Into;
  moodycamel::BlockingConcurrentQueue<std::shared_ptr<const Document>> Waiting;
  std::vector<std::thread> Workers;
};
