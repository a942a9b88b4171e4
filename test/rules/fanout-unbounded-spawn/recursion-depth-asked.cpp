// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// A depth that another function is asked about.

#include <future>
#include <span>
struct Hit {
  double time;
};
static constexpr int kDepth = 3;
static constexpr std::size_t kLeaf = 64;
void merge(std::span<Hit>);

static bool worthForking(std::span<Hit> hits, int depth) {
  return hits.size() > kLeaf && depth < kDepth;
}
static bool largeEnough(std::span<Hit> hits, int) { return hits.size() > 1; }
static bool largeOrShallow(std::span<Hit> hits, int depth) {
  return hits.size() > 1 || depth < kDepth;
}
static bool enough(std::span<Hit> hits, int depth) {
  return hits.size() <= 1 || depth >= kDepth;
}

void sortDeep(std::span<Hit> hits, int depth) {
  if (hits.size() <= 1)
    return;
  auto left = hits.first(hits.size() / 2), right = hits.subspan(hits.size() / 2);
  if (worthForking(hits, depth)) {
    auto other = std::async(std::launch::async, [=] { sortDeep(left, depth + 1); });
    sortDeep(right, depth + 1);
    other.get();
  } else {
    sortDeep(left, depth + 1);
    sortDeep(right, depth + 1);
  }
  merge(hits);
}

void sortTurned(std::span<Hit> hits, int depth) {
  auto left = hits.first(hits.size() / 2), right = hits.subspan(hits.size() / 2);
  if (!enough(hits, depth)) {
    auto other = std::async(std::launch::async, [=] { sortTurned(left, depth + 1); });
    sortTurned(right, depth + 1);
    other.get();
  }
  merge(hits);
}

void sortLarge(std::span<Hit> hits, int depth) {
  auto left = hits.first(hits.size() / 2), right = hits.subspan(hits.size() / 2);
  if (largeEnough(hits, depth)) {
    auto other = std::async(std::launch::async, [=] { sortLarge(left, depth + 1); });
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    sortLarge(right, depth + 1);
    other.get();
  }
  merge(hits);
}

void sortEither(std::span<Hit> hits, int depth) {
  auto left = hits.first(hits.size() / 2), right = hits.subspan(hits.size() / 2);
  if (largeOrShallow(hits, depth)) {
    auto other = std::async(std::launch::async, [=] { sortEither(left, depth + 1); });
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    sortEither(right, depth + 1);
    other.get();
  }
  merge(hits);
}

void sortSameDepth(std::span<Hit> hits, int depth) {
  auto left = hits.first(hits.size() / 2), right = hits.subspan(hits.size() / 2);
  if (worthForking(hits, depth)) {
    auto other = std::async(std::launch::async, [=] { sortSameDepth(left, depth); });
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    sortSameDepth(right, depth);
    other.get();
  }
  merge(hits);
}
