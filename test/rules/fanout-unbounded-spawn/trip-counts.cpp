// RUN: %check_rule %s fanout-unbounded-spawn
// How often: constants, hardware and settings are chosen by who runs the program,
// the size of a request by who sends it.

#include <array>
#include <map>
#include <memory>
#include <string>
#include <thread>
#include <unistd.h>
#include <vector>

struct GetPostsRequest { std::vector<std::string> uris; };
struct Options { unsigned parallelism = 4; };
void lookup(const std::string &uri);
void serve(unsigned worker);
extern int FLAGS_workers;
const char *const kReplicas[] = {"a", "b", "c"};

void input(const GetPostsRequest &req) {
  for (size_t i = 0; i < req.uris.size(); ++i)
    std::thread(lookup, req.uris[i]).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void constant() {
  for (int i = 0; i < 16; ++i)
    std::thread(serve, i).detach();
}

void hardware() {
  std::vector<std::thread> workers;
  for (unsigned i = 0; i < std::thread::hardware_concurrency(); ++i)
    workers.emplace_back(serve, i);
  for (auto &worker : workers)
    worker.join();
}

void hardwareThroughVariable() {
  const unsigned count = std::max(1u, std::thread::hardware_concurrency());
  for (unsigned i = 0; i < count; ++i)
    std::thread(serve, i).detach();
}

void processors() {
  const long count = sysconf(_SC_NPROCESSORS_ONLN);
  for (long i = 0; i < count; ++i)
    std::thread(serve, i).detach();
}

void flag() {
  for (int i = 0; i < FLAGS_workers; ++i)
    std::thread(serve, i).detach();
}

void option(const Options &options) {
  for (unsigned i = 0; i < options.parallelism; ++i)
    std::thread(serve, i).detach();
}

void parameter(unsigned num_threads) {
  for (unsigned i = 0; i < num_threads; ++i)
    std::thread(serve, i).detach();
}

void globalArray() {
  for (const char *replica : kReplicas)
    std::thread(lookup, replica).detach();
}

void stdArray(const std::array<std::string, 3> &replicas) {
  for (const auto &replica : replicas)
    std::thread(lookup, replica).detach();
}

void braces() {
  for (const char *replica : {"a", "b"})
    std::thread(lookup, replica).detach();
}

void localOfConstants() {
  std::vector<std::string> replicas{"a", "b"};
  replicas.push_back("c");
  for (const auto &replica : replicas)
    std::thread(lookup, replica).detach();
}

void localFilledFromConstants() {
  std::vector<std::string> replicas;
  for (const char *replica : kReplicas)
    replicas.push_back(replica);
  for (const auto &replica : replicas)
    std::thread(lookup, replica).detach();
}

void localFilledFromInput(const GetPostsRequest &req) {
  std::vector<std::string> keys;
  for (const auto &uri : req.uris)
    keys.push_back("post:" + uri);
  for (const auto &key : keys)
    std::thread(lookup, key).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void localCopiedFromInput(const GetPostsRequest &req) {
  std::vector<std::string> keys(req.uris.begin(), req.uris.end());
  for (const auto &key : keys)
    std::thread(lookup, key).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void localGroupedFromInput(const GetPostsRequest &req) {
  std::map<std::string, std::vector<std::string>> byHost;
  for (const auto &uri : req.uris)
    byHost[uri.substr(0, uri.find('/'))].push_back(uri);
  for (const auto &[host, uris] : byHost)
    std::thread(lookup, host).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void localSized(const GetPostsRequest &req) {
  std::vector<std::string> workers(4);
  for (const auto &worker : workers)
    std::thread(lookup, worker).detach();
}

void localSizedByInput(const GetPostsRequest &req) {
  std::vector<std::string> answers(req.uris.size());
  for (auto &answer : answers)
    std::thread(lookup, answer).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// Members of an object that lives long: how many shards there are is not known.
class Cluster {
public:
  void ping() {
    for (auto &shard : shards_)
      std::thread(lookup, shard).detach();
  }
  void startWorkers() {
    for (unsigned i = 0; i < workerCount_; ++i)
      workers_.emplace_back(serve, i);
  }
  void stop() {
    for (auto &worker : workers_)
      worker.join();
  }

private:
  std::vector<std::string> shards_;
  std::vector<std::thread> workers_;
  unsigned workerCount_ = 4;
};

// Two constant loops are constant, one of them with the input is not.
void nested(const GetPostsRequest &req) {
  for (const char *replica : kReplicas)
    for (int i = 0; i < 2; ++i)
      std::thread(lookup, replica).detach();
  for (const char *replica : kReplicas)
    for (const auto &uri : req.uris)
      std::thread(lookup, replica + uri).detach();
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  for (const auto &uri : req.uris)
    for (const char *replica : kReplicas)
      std::thread(lookup, replica + uri).detach();
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
