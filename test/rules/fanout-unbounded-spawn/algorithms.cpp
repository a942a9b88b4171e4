// RUN: %check_rule %s fanout-unbounded-spawn
// Algorithms that call a function for each element are loops.

#include <algorithm>
#include <execution>
#include <future>
#include <iterator>
#include <numeric>
#include <ranges>
#include <string>
#include <thread>
#include <vector>

struct GetPostsRequest { std::vector<std::string> uris; };
int lookup(const std::string &uri);
constexpr size_t kMaxBatch = 50;
const char *const kReplicas[] = {"a", "b", "c"};

void forEach(const GetPostsRequest &req) {
  std::for_each(req.uris.begin(), req.uris.end(), [](const std::string &uri) {
    std::thread(lookup, uri).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  });
}

// OK: joined before the next call.
void forEachJoined(const GetPostsRequest &req) {
  std::for_each(req.uris.begin(), req.uris.end(), [](const std::string &uri) {
    std::thread task(lookup, uri);
    task.join();
  });
}

// OK: three.
void forEachReplica() {
  std::for_each(std::begin(kReplicas), std::end(kReplicas), [](const char *replica) {
    std::thread(lookup, replica).detach();
  });
}

void rangesForEach(const GetPostsRequest &req) {
  std::ranges::for_each(req.uris, [](const std::string &uri) {
    std::thread(lookup, uri).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  });
}

// OK: at most kMaxBatch.
void forEachOfSome(const GetPostsRequest &req) {
  std::for_each_n(req.uris.begin(), std::min(req.uris.size(), kMaxBatch),
                  [](const std::string &uri) { std::thread(lookup, uri).detach(); });
}

void transformed(const GetPostsRequest &req) {
  std::vector<std::future<int>> posts;
  std::transform(req.uris.begin(), req.uris.end(), std::back_inserter(posts),
                 [](const std::string &uri) {
                   return std::async(std::launch::async, lookup, uri);
                   // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
                 });
}

// OK: the result of each call is taken within it.
void transformedToValues(const GetPostsRequest &req) {
  std::vector<int> posts;
  std::transform(req.uris.begin(), req.uris.end(), std::back_inserter(posts),
                 [](const std::string &uri) {
                   return std::async(std::launch::async, lookup, uri).get();
                 });
}

// OK: nothing starts before the result is asked for.
void transformedDeferred(const GetPostsRequest &req) {
  std::vector<std::future<int>> posts;
  std::transform(req.uris.begin(), req.uris.end(), std::back_inserter(posts),
                 [](const std::string &uri) {
                   return std::async(std::launch::deferred, lookup, uri);
                 });
}

void generated(const GetPostsRequest &req) {
  std::vector<std::thread> tasks;
  auto next = req.uris.begin();
  std::generate_n(std::back_inserter(tasks), req.uris.size(),
                  [&next] { return std::thread(lookup, *next++); });
                  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  for (auto &task : tasks)
    task.join();
}

// OK: four.
void generatedFour(const GetPostsRequest &req) {
  std::vector<std::thread> tasks;
  std::generate_n(std::back_inserter(tasks), 4,
                  [&req] { return std::thread(lookup, req.uris.front()); });
  for (auto &task : tasks)
    task.join();
}

void accumulated(const GetPostsRequest &req) {
  std::accumulate(req.uris.begin(), req.uris.end(), 0,
                  [](int count, const std::string &uri) {
                    std::thread(lookup, uri).detach();
                    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
                    return count + 1;
                  });
}

void start(const std::string &uri) { std::thread(lookup, uri).detach(); }

void forEachFunction(const GetPostsRequest &req) {
  std::for_each(req.uris.begin(), req.uris.end(), start);
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void forEachNamedLambda(const GetPostsRequest &req) {
  auto run = [](const std::string &uri) {
    std::thread(lookup, uri).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  };
  std::for_each(req.uris.begin(), req.uris.end(), run);
}

struct Starter {
  void operator()(const std::string &uri) const {
    std::thread(lookup, uri).detach();
  }
};

void forEachFunctor(const GetPostsRequest &req) {
  std::for_each(req.uris.begin(), req.uris.end(), Starter());
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// OK: the library bounds how many run at once.
void inParallel(const GetPostsRequest &req) {
  std::for_each(std::execution::par, req.uris.begin(), req.uris.end(),
                [](const std::string &uri) { lookup(uri); });
}

// OK: sorting calls the function, which starts nothing.
void sorted(GetPostsRequest &req) {
  std::sort(req.uris.begin(), req.uris.end(),
            [](const std::string &a, const std::string &b) { return a < b; });
  std::thread(lookup, req.uris.front()).detach();
}

void filtered(const GetPostsRequest &req) {
  for (const auto &uri : req.uris | std::views::filter([](const auto &uri) {
                           return !uri.empty();
                         }))
    std::thread(lookup, uri).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// OK: at most kMaxBatch.
void taken(const GetPostsRequest &req) {
  for (const auto &uri : req.uris | std::views::take(kMaxBatch))
    std::thread(lookup, uri).detach();
}

// OK: eight.
void countedToEight(const GetPostsRequest &req) {
  for (size_t i : std::views::iota(0, 8))
    std::thread(lookup, req.uris[i]).detach();
}
