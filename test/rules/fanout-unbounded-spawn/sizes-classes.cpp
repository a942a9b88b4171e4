// RUN: %check_rule %s fanout-unbounded-spawn
// Sizes that classes keep, and what is equal to, a sum of or a part of them.

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <cstring>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <span>
#include <stdexcept>
#include <string>
#include <thread>
#include <unordered_set>
#include <utility>
#include <vector>
void one(const std::string &);
void num(size_t);
#define GO(x) std::thread(one, x).detach()
#define GN(x) std::thread(num, x).detach()
struct Req { std::vector<std::string> keys; std::vector<int> ids; size_t offset = 0, limit = 0; };
// paging by request
void page(const Req &r) {
  size_t end = std::min(r.offset + 20, r.keys.size());
  for (size_t i = r.offset; i < end; ++i) GO(r.keys[i]);
}
void pageOwn(const Req &r) {
  size_t end = std::min(r.offset + r.limit, r.keys.size());
  for (size_t i = r.offset; i < end; ++i) GO(r.keys[i]);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
// dedup in a set
void dedup(const Req &r) {
  std::unordered_set<std::string> seen;
  for (auto &k : r.keys) if (seen.insert(k).second) GO(k);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
// guard on the sum
void sumGuard(const Req &a, const Req &b) {
  if (a.keys.size() + b.keys.size() > 100) throw std::length_error("x");
  for (auto &k : a.keys) GO(k);
  for (auto &k : b.keys) GO(k);
}
void maxGuard(const Req &a, const Req &b) {
  if (std::max(a.keys.size(), b.keys.size()) > 100) throw std::length_error("x");
  for (auto &k : a.keys) GO(k);
}
void minGuard(const Req &a, const Req &b) {
  if (std::min(a.keys.size(), b.keys.size()) > 100) throw std::length_error("x");
  for (auto &k : a.keys) GO(k);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
// equal sizes
void zipGuard(const Req &r) {
  if (r.keys.size() != r.ids.size() || r.ids.size() > 30) return;
  for (auto &k : r.keys) GO(k);
}
// else branch does it sequentially
void elseBranch(const Req &r) {
  if (r.keys.size() <= 16) { for (auto &k : r.keys) GO(k); }
  else for (auto &k : r.keys) one(k);
}
void ifBranch(const Req &r) {
  if (r.keys.size() > 16) { for (auto &k : r.keys) GO(k); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  else for (auto &k : r.keys) one(k);
}
// bool stored
void stored(const Req &r) {
  const bool parallel = r.keys.size() < 32;
  for (auto &k : r.keys) { if (parallel) GO(k); else one(k); }
}
void storedWrong(const Req &r) {
  const bool parallel = r.keys.size() > 1;
  for (auto &k : r.keys) { if (parallel) GO(k); else one(k); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
// constructor param guard
class Batch {
public:
  explicit Batch(const std::vector<std::string> &keys) : keys_(keys) {
    if (keys.size() > 25) throw std::invalid_argument("many");
  }
  void run() const { for (auto &k : keys_) GO(k); }
  auto begin() const { return keys_.begin(); }
  auto end() const { return keys_.end(); }
private:
  const std::vector<std::string> keys_;
};
void runBatch(const Req &r) { Batch(r.keys).run(); }
void walkBatch(const Batch &b) { for (auto &k : b) GO(k); }
class BatchU {
public:
  explicit BatchU(const std::vector<std::string> &keys) : keys_(keys) {}
  void run() const { for (auto &k : keys_) GO(k); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
private:
  const std::vector<std::string> keys_;
};
void runBatchU(const Req &r) { BatchU(r.keys).run(); }
// factory: optional<Batch>
class Parsed {
public:
  static std::optional<Parsed> parse(const Req &r) {
    if (r.keys.size() > 12) return std::nullopt;
    return Parsed(r.keys);
  }
  const std::vector<std::string> &keys() const { return keys_; }
private:
  explicit Parsed(std::vector<std::string> k) : keys_(std::move(k)) {}
  std::vector<std::string> keys_;
};
void viaParsed(const Req &r) {
  auto p = Parsed::parse(r);
  if (!p) return;
  for (auto &k : p->keys()) GO(k);
}
// queue member with cap on enqueue
class Q {
public:
  bool put(std::string s) { std::lock_guard l(m_); if (q_.size() >= 64) return false; q_.push_back(std::move(s)); return true; }
  void flush() {
    std::vector<std::string> all;
    { std::lock_guard l(m_); all.swap(q_); }
    for (auto &s : all) GO(s);
  }
private:
  std::mutex m_;
  std::vector<std::string> q_;
};
class QU {
public:
  void put(std::string s) { std::lock_guard l(m_); q_.push_back(std::move(s)); }
  void putAll(const Req &r) { for (auto &k : r.keys) put(k); }
  void flush() {
    std::vector<std::string> all;
    { std::lock_guard l(m_); all.swap(q_); }
    for (auto &s : all) GO(s);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
private:
  std::mutex m_;
  std::vector<std::string> q_;
};
// recursion guards not here. lambda for_each
void fe(const Req &r) {
  if (r.keys.size() > 10) return;
  std::for_each(r.keys.begin(), r.keys.end(), [](const std::string &k) { GO(k); });
}
void feN(const Req &r) { std::for_each_n(r.keys.begin(), std::min<size_t>(5, r.keys.size()), [](const std::string &k) { GO(k); }); }
void feU(const Req &r) { std::for_each(r.keys.begin(), r.keys.end(), [](const std::string &k) { GO(k); }); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
// workers striding over input with configured number
void stride(const Req &r, unsigned workers) {
  for (unsigned w = 0; w < workers; ++w)
    std::thread([&r, w, workers] { for (size_t i = w; i < r.keys.size(); i += workers) one(r.keys[i]); }).detach();
}
void strideMin(const Req &r, unsigned workers) {
  workers = std::min<unsigned>(workers, r.keys.size());
  for (unsigned w = 0; w < workers; ++w)
    std::thread([&r, w, workers] { for (size_t i = w; i < r.keys.size(); i += workers) one(r.keys[i]); }).detach();
}
void perTen(const Req &r) {
  size_t n = (r.keys.size() + 9) / 10;
  for (size_t w = 0; w < n; ++w) GN(w);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
// map of handlers long lived
std::map<std::string, std::function<void()>> &registry();
void fireAll() { for (auto &[n, f] : registry()) std::thread(f).detach(); }
// bitset mask
void mask(uint8_t bits) { for (int i = 0; i < 8; ++i) if (bits & (1 << i)) GN(i); }
// string split
void words(const std::string &text) {
  size_t at = 0;
  while ((at = text.find(' ', at)) != std::string::npos) { GN(at); ++at; }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
// grown by helper
struct Pool { std::vector<std::thread> ts; void ensure(size_t n) { while (ts.size() < n) ts.emplace_back(num, 1); } };
void usePool(Pool &p) { p.ensure(4); }
// span const 2 params with data()+n
void raw(const std::string *first, size_t n) { for (auto *p = first; p != first + n; ++p) GO(*p); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
void rawChecked(const std::string *first, size_t n) { if (n > 6) return; for (auto *p = first; p != first + n; ++p) GO(*p); }
