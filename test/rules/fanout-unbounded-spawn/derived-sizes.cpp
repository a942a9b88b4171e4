// RUN: %check_rule %s fanout-unbounded-spawn
// What is made of a guarded size is guarded, and a share of the whole makes few rounds.

#include <algorithm>
#include <future>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

struct Search { std::vector<std::string> queries, filters; };
void search(const std::string &query);
constexpr size_t kMost = 20;

void madeOfGuarded(const Search &request) {
  if (request.queries.size() > kMost)
    throw std::invalid_argument("too many");
  std::vector<std::thread> searches(request.queries.size());
  for (size_t i = 0; i < searches.size(); ++i)
    searches[i] = std::thread(search, request.queries[i]);
  for (auto &t : searches)
    t.join();
}

void madeOfAnother(const Search &request) {
  if (request.filters.size() > kMost)
    throw std::invalid_argument("too many");
  std::vector<std::thread> searches(request.queries.size());
  for (size_t i = 0; i < searches.size(); ++i)
    searches[i] = std::thread(search, request.queries[i]);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  for (auto &t : searches)
    t.join();
}

void filledFromGuarded(const Search &request) {
  if (request.queries.size() > kMost)
    throw std::invalid_argument("too many");
  std::vector<std::string> wanted;
  for (const auto &query : request.queries)
    wanted.push_back(query);
  for (const auto &query : wanted)
    std::thread(search, query).detach();
}

void filledFromBoth(const Search &request) {
  if (request.queries.size() > kMost)
    throw std::invalid_argument("too many");
  std::vector<std::string> wanted;
  for (const auto &query : request.queries)
    wanted.push_back(query);
  for (const auto &filter : request.filters)
    wanted.push_back(filter);
  for (const auto &query : wanted)
    std::thread(search, query).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void scale(const double *first, const double *last);

void aShareEach(const std::vector<double> &values) {
  const size_t workers = std::max<size_t>(1, std::thread::hardware_concurrency());
  const size_t slice = std::max<size_t>(1, (values.size() + workers - 1) / workers);
  std::vector<std::thread> threads;
  for (size_t begin = 0; begin < values.size(); begin += slice)
    threads.emplace_back(scale, &values[begin], &values[0] + std::min(begin + slice, values.size()));
  for (auto &thread : threads)
    thread.join();
}

void aShareOrLess(const std::vector<double> &values) {
  const size_t workers = std::max<size_t>(1, std::thread::hardware_concurrency());
  const size_t slice = std::min<size_t>(4, (values.size() + workers - 1) / workers);
  std::vector<std::thread> threads;
  for (size_t begin = 0; begin < values.size(); begin += slice)
    threads.emplace_back(scale, &values[begin], &values[0] + std::min(begin + slice, values.size()));
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  for (auto &thread : threads)
    thread.join();
}

static void chunkOf(const std::vector<std::string> &all, size_t from, size_t to) {
  std::vector<std::future<void>> running;
  for (size_t i = from; i < to; ++i)
    running.push_back(std::async(std::launch::async, search, all[i]));
  for (auto &one : running)
    one.get();
}

void chunkByChunk(const std::vector<std::string> &all) {
  for (size_t from = 0; from < all.size(); from += 8)
    chunkOf(all, from, std::min(from + 8, all.size()));
}

static void rangeOf(const std::vector<std::string> &all, size_t from, size_t to) {
  std::vector<std::future<void>> running;
  for (size_t i = from; i < to; ++i)
    running.push_back(std::async(std::launch::async, search, all[i]));
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  for (auto &one : running)
    one.get();
}

void chunkAndAll(const std::vector<std::string> &all) {
  for (size_t from = 0; from < all.size(); from += 8)
    rangeOf(all, from, std::min(from + 8, all.size()));
  rangeOf(all, 0, all.size());
}
