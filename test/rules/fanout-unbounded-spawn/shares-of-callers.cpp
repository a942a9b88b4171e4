// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// Steps that are a share of the whole, also where callers say so.

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <thread>
#include <vector>
void work(int *, int *);
// The step is given by the caller.
static void arrayInShares(int *data, std::size_t n, std::size_t chunk) {
  std::vector<std::thread> t;
  for (std::size_t i = 0; i < n; i += chunk)
    t.emplace_back(work, data + i, data + std::min(n, i + chunk));
  for (auto &x : t) x.join();
}
void shareArray(std::vector<int> &v) {
  std::size_t w = std::max(1u, std::thread::hardware_concurrency());
  arrayInShares(v.data(), v.size(), (v.size() + w - 1) / w);
}

static void arrayInPieces(int *data, std::size_t n, std::size_t chunk) {
  std::vector<std::thread> t;
  for (std::size_t i = 0; i < n; i += chunk)
    t.emplace_back(work, data + i, data + std::min(n, i + chunk));
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  for (auto &x : t) x.join();
}
void piecesOfArray(std::vector<int> &v) { arrayInPieces(v.data(), v.size(), 64); }

template <class It, class F> void shares(It first, It last, std::size_t chunk, F f) {
  std::vector<std::thread> t;
  while (first != last) {
    auto left = static_cast<std::size_t>(last - first);
    It end = first + static_cast<std::ptrdiff_t>(std::min(chunk, left));
    t.emplace_back([first, end, &f] { std::for_each(first, end, f); });
    first = end;
  }
  for (auto &x : t) x.join();
}
void shareRange(std::vector<int> &v) {
  const std::size_t parts = std::max(1u, std::thread::hardware_concurrency());
  const std::size_t chunk = (v.size() + parts - 1) / parts;
  shares(v.begin(), v.end(), chunk, [](int &) {});
}
template <class It, class F> void pieces(It first, It last, std::size_t chunk, F f) {
  std::vector<std::thread> t;
  while (first != last) {
    auto left = static_cast<std::size_t>(last - first);
    It end = first + static_cast<std::ptrdiff_t>(std::min(chunk, left));
    t.emplace_back([first, end, &f] { std::for_each(first, end, f); });
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    first = end;
  }
  for (auto &x : t) x.join();
}
void piecesOfRange(std::vector<int> &v) {
  pieces(v.begin(), v.end(), 50, [](int &) {});
}

void shareIterators(std::vector<int> &v) {
  std::vector<std::thread> t;
  std::size_t parts = 8, chunk = (v.size() + parts - 1) / parts;
  for (auto it = v.begin(); it != v.end();) {
    auto end = std::next(it, std::min<std::size_t>(chunk, std::distance(it, v.end())));
    t.emplace_back([it, end] { std::for_each(it, end, [](int) {}); });
    it = end;
  }
  for (auto &x : t) x.join();
}
void piecesOfIterators(std::vector<int> &v) {
  std::vector<std::thread> t;
  std::size_t chunk = 32;
  for (auto it = v.begin(); it != v.end();) {
    auto end = std::next(it, std::min<std::size_t>(chunk, std::distance(it, v.end())));
    t.emplace_back([it, end] { std::for_each(it, end, [](int) {}); });
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    it = end;
  }
  for (auto &x : t) x.join();
}
void shareVector(std::vector<int> &v) {
  std::vector<std::thread> t;
  std::size_t step = v.size() / 6 + 1;
  std::size_t at = 0;
  while (at < v.size()) {
    std::size_t end = std::min(at + step, v.size());
    t.emplace_back(work, v.data() + at, v.data() + end);
    at = end;
  }
  for (auto &x : t) x.join();
}
void piecesOfVector(std::vector<int> &v) {
  std::vector<std::thread> t;
  std::size_t at = 0;
  while (at < v.size()) {
    std::size_t end = std::min(at + 100, v.size());
    t.emplace_back(work, v.data() + at, v.data() + end);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    at = end;
  }
  for (auto &x : t) x.join();
}
