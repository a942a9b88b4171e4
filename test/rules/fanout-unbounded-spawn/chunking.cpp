// RUN: %check_rule %s fanout-unbounded-spawn
// Chunks: wait for all of a chunk before the next one starts.

#include <algorithm>
#include <future>
#include <span>
#include <string>
#include <thread>
#include <vector>

struct GetPostsRequest { std::vector<std::string> uris; };
void lookup(const std::string &uri);
constexpr size_t kChunk = 50;

// OK: at most kChunk threads.
void chunks(const GetPostsRequest &req) {
  for (size_t begin = 0; begin < req.uris.size(); begin += kChunk) {
    const size_t end = std::min(begin + kChunk, req.uris.size());
    std::vector<std::thread> tasks;
    for (size_t i = begin; i < end; ++i)
      tasks.emplace_back(lookup, req.uris[i]);
    for (auto &task : tasks)
      task.join();
  }
}

void chunksWithoutJoin(const GetPostsRequest &req) {
  std::vector<std::thread> tasks;
  for (size_t begin = 0; begin < req.uris.size(); begin += kChunk) {
    const size_t end = std::min(begin + kChunk, req.uris.size());
    for (size_t i = begin; i < end; ++i)
      tasks.emplace_back(lookup, req.uris[i]);
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
  for (auto &task : tasks)
    task.join();
}

// OK: the jthreads of a chunk are joined when the chunk ends.
void chunksOfJthreads(const GetPostsRequest &req) {
  for (size_t begin = 0; begin < req.uris.size(); begin += kChunk) {
    std::vector<std::jthread> tasks;
    for (size_t i = begin; i < std::min(begin + kChunk, req.uris.size()); ++i)
      tasks.emplace_back(lookup, req.uris[i]);
  }
}

// OK: a batch is waited for when it is full.
void batches(const GetPostsRequest &req) {
  std::vector<std::future<void>> batch;
  for (const auto &uri : req.uris) {
    batch.push_back(std::async(std::launch::async, lookup, uri));
    if (batch.size() == kChunk) {
      for (auto &one : batch)
        one.get();
      batch.clear();
    }
  }
}

// Without clear() the size is equal to kChunk only once.
void batchNeverCleared(const GetPostsRequest &req) {
  std::vector<std::thread> batch;
  for (const auto &uri : req.uris) {
    batch.emplace_back(lookup, uri);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    if (batch.size() == kChunk)
      for (auto &one : batch)
        one.join();
  }
}

// OK: joins all that run every kChunk elements.
void everyFiftieth(const GetPostsRequest &req) {
  std::vector<std::thread> tasks;
  size_t started = 0;
  for (const auto &uri : req.uris) {
    tasks.emplace_back(lookup, uri);
    if (++started % kChunk == 0) {
      for (auto &task : tasks)
        task.join();
      tasks.clear();
    }
  }
  for (auto &task : tasks)
    task.join();
}

// A thread for each fifty elements is still a number that the caller chooses.
void threadPerChunk(const GetPostsRequest &req) {
  std::vector<std::thread> tasks;
  for (size_t begin = 0; begin < req.uris.size(); begin += kChunk)
    tasks.emplace_back([&req, begin] {
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      for (size_t i = begin; i < std::min(begin + kChunk, req.uris.size()); ++i)
        lookup(req.uris[i]);
    });
  for (auto &task : tasks)
    task.join();
}

// OK: eight threads, whatever the size.
void shareEach(const GetPostsRequest &req) {
  constexpr size_t kThreads = 8;
  const size_t share = (req.uris.size() + kThreads - 1) / kThreads;
  std::vector<std::thread> tasks;
  for (size_t t = 0; t < kThreads; ++t)
    tasks.emplace_back([&req, t, share] {
      for (size_t i = t * share; i < std::min((t + 1) * share, req.uris.size()); ++i)
        lookup(req.uris[i]);
    });
  for (auto &task : tasks)
    task.join();
}

// OK: a span of at most kChunk.
void spans(const GetPostsRequest &req) {
  std::span<const std::string> rest(req.uris);
  while (!rest.empty()) {
    auto chunk = rest.first(std::min(kChunk, rest.size()));
    std::vector<std::jthread> tasks;
    for (const auto &uri : chunk)
      tasks.emplace_back(lookup, uri);
    rest = rest.subspan(chunk.size());
  }
}

void chunkOfTheRequest(const GetPostsRequest &req) {
  const size_t chunk = req.uris.size() / 2 + 1;
  for (size_t begin = 0; begin < req.uris.size(); begin += chunk) {
    std::vector<std::jthread> tasks;
    for (size_t i = begin; i < std::min(begin + chunk, req.uris.size()); ++i)
      tasks.emplace_back(lookup, req.uris[i]);
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

struct Batch { std::vector<std::string> uris; };
struct BatchRequest { std::vector<Batch> batches; };

// Joined for each batch, and how large a batch is the caller says too.
void innerUnbounded(const BatchRequest &req) {
  for (const auto &batch : req.batches) {
    std::vector<std::jthread> tasks;
    for (const auto &uri : batch.uris)
      tasks.emplace_back(lookup, uri);
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

// OK: three threads for each batch, joined before the next.
void innerConstant(const BatchRequest &req) {
  for (const auto &batch : req.batches) {
    std::vector<std::jthread> tasks;
    for (size_t i = 0; i < 3; ++i)
      tasks.emplace_back(lookup, batch.uris[i]);
  }
}
