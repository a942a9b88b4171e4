// RUN: %check_rule %s fanout-unbounded-spawn
// A guard bounds when it dominates the loop and a larger size leaves.

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <span>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

struct GetPostsRequest {
  std::vector<std::string> uris, fields;
};
enum class Status { Ok, InvalidArgument };
void lookup(const std::string &uri);
constexpr size_t kMaxBatch = 50;

Status refused(const GetPostsRequest &req) {
  if (req.uris.size() > kMaxBatch)
    return Status::InvalidArgument;
  for (const auto &uri : req.uris)
    std::thread(lookup, uri).detach();
  return Status::Ok;
}

Status otherFieldRefused(const GetPostsRequest &req) {
  if (req.fields.size() > kMaxBatch)
    return Status::InvalidArgument;
  for (const auto &uri : req.uris)
    std::thread(lookup, uri).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  return Status::Ok;
}

Status emptyRefused(const GetPostsRequest &req) {
  if (req.uris.empty())
    return Status::InvalidArgument;
  for (const auto &uri : req.uris)
    std::thread(lookup, uri).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  return Status::Ok;
}

Status smallRefused(const GetPostsRequest &req) {
  if (req.uris.size() < kMaxBatch)
    return Status::InvalidArgument;
  for (const auto &uri : req.uris)
    std::thread(lookup, uri).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  return Status::Ok;
}

void onlyLogged(const GetPostsRequest &req) {
  if (req.uris.size() > kMaxBatch)
    std::puts("a large batch");
  for (const auto &uri : req.uris)
    std::thread(lookup, uri).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

Status refusedAfterwards(const GetPostsRequest &req) {
  for (const auto &uri : req.uris)
    std::thread(lookup, uri).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  if (req.uris.size() > kMaxBatch)
    return Status::InvalidArgument;
  return Status::Ok;
}

Status refusedOnOnePath(const GetPostsRequest &req, bool strict) {
  if (strict) {
    if (req.uris.size() > kMaxBatch)
      return Status::InvalidArgument;
  }
  for (const auto &uri : req.uris)
    std::thread(lookup, uri).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  return Status::Ok;
}

void thrown(const GetPostsRequest &req) {
  if (req.uris.size() > kMaxBatch)
    throw std::invalid_argument("too many URIs");
  for (const auto &uri : req.uris)
    std::thread(lookup, uri).detach();
}

void aborted(const GetPostsRequest &req) {
  if (req.uris.size() > kMaxBatch)
    std::abort();
  for (const auto &uri : req.uris)
    std::thread(lookup, uri).detach();
}

void onlyIfSmall(const GetPostsRequest &req) {
  if (req.uris.size() <= kMaxBatch) {
    for (const auto &uri : req.uris)
      std::thread(lookup, uri).detach();
  }
}

void onlyIfLarge(const GetPostsRequest &req) {
  if (req.uris.size() <= kMaxBatch) {
    for (const auto &uri : req.uris)
      lookup(uri);
  } else {
    for (const auto &uri : req.uris)
      std::thread(lookup, uri).detach();
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

void oneOfTwoReasons(const GetPostsRequest &req) {
  if (req.uris.empty() || req.uris.size() > kMaxBatch)
    return;
  for (const auto &uri : req.uris)
    std::thread(lookup, uri).detach();
}

void twoReasonsTogether(const GetPostsRequest &req) {
  if (req.fields.empty() && req.uris.size() > kMaxBatch)
    return;
  for (const auto &uri : req.uris)
    std::thread(lookup, uri).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void throughVariable(const GetPostsRequest &req) {
  const size_t count = req.uris.size();
  if (count > kMaxBatch)
    return;
  for (size_t i = 0; i < count; ++i)
    std::thread(lookup, req.uris[i]).detach();
}

void continued(const std::vector<GetPostsRequest> &requests) {
  for (const auto &req : requests) {
    if (req.uris.size() > kMaxBatch)
      continue;
    std::vector<std::jthread> tasks;
    for (const auto &uri : req.uris)
      tasks.emplace_back(lookup, uri);
  }
}

void stoppedAfterSome(const GetPostsRequest &req) {
  size_t started = 0;
  for (const auto &uri : req.uris) {
    if (started++ == kMaxBatch)
      break;
    std::thread(lookup, uri).detach();
  }
}

void resized(GetPostsRequest req) {
  if (req.uris.size() > kMaxBatch)
    req.uris.resize(kMaxBatch);
  for (const auto &uri : req.uris)
    std::thread(lookup, uri).detach();
}

void reserved(const GetPostsRequest &req) {
  std::vector<std::thread> tasks;
  tasks.reserve(kMaxBatch);
  for (const auto &uri : req.uris)
    tasks.emplace_back(lookup, uri);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  for (auto &task : tasks)
    task.join();
}

void atMost(const GetPostsRequest &req) {
  const size_t count = std::min(req.uris.size(), kMaxBatch);
  for (size_t i = 0; i < count; ++i)
    std::thread(lookup, req.uris[i]).detach();
}

void atLeast(const GetPostsRequest &req) {
  const size_t count = std::max(req.uris.size(), kMaxBatch);
  for (size_t i = 0; i < count; ++i)
    std::thread(lookup, req.uris[i % req.uris.size()]).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void clamped(const GetPostsRequest &req) {
  const size_t count = std::clamp<size_t>(req.uris.size(), 1, kMaxBatch);
  for (size_t i = 0; i < count; ++i)
    std::thread(lookup, req.uris[i]).detach();
}

void firstOnes(std::span<const std::string> uris) {
  for (const auto &uri : uris.first(kMaxBatch))
    std::thread(lookup, uri).detach();
}

void ternary(const GetPostsRequest &req) {
  const size_t count = req.uris.size() < kMaxBatch ? req.uris.size() : kMaxBatch;
  for (size_t i = 0; i < count; ++i)
    std::thread(lookup, req.uris[i]).detach();
}

// The condition of the loop itself.
void conditionOfTheLoop(const GetPostsRequest &req) {
  for (size_t i = 0; i < req.uris.size() && i < kMaxBatch; ++i)
    std::thread(lookup, req.uris[i]).detach();
}

void eitherCondition(const GetPostsRequest &req) {
  for (size_t i = 0; i < req.uris.size() || i < kMaxBatch; ++i)
    std::thread(lookup, req.uris[i % req.uris.size()]).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void comparedWithItself(const GetPostsRequest &req) {
  const size_t limit = req.uris.size();
  if (req.uris.size() > limit)
    return;
  for (const auto &uri : req.uris)
    std::thread(lookup, uri).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// Grown again behind the guard.
void grownAfterwards(GetPostsRequest req, const std::vector<std::string> &more) {
  if (req.uris.size() > kMaxBatch)
    return;
  req.uris.insert(req.uris.end(), more.begin(), more.end());
  for (const auto &uri : req.uris)
    std::thread(lookup, uri).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// argc is the number of arguments in argv, in what takes what main takes.
int toolMain(int argc, char *argv[]) {
  if (argc > 50)
    return 2;
  std::vector<std::jthread> files;
  while (*++argv)
    files.emplace_back(lookup, std::string(*argv));
  return 0;
}

int toolMainThatWarns(int argc, char *argv[]) {
  if (argc > 50)
    argc = 50;
  std::vector<std::jthread> files;
  for (char **file = argv + 1; *file; ++file)
    files.emplace_back(lookup, std::string(*file));
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  return argc;
}

int levelBehind(char **names, int level) {
  if (level > 50)
    return 2;
  std::vector<std::jthread> files;
  for (; *names; ++names)
    files.emplace_back(lookup, std::string(*names));
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  return 0;
}
