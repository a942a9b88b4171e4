// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// Containers that hold few elements by their type, the rest of a division, sums of all parts.

#include <array>
#include <list>
#include <string>
#include <thread>
#include <vector>

void work(const std::string &);

template <class T, std::size_t N> class StaticVector {
public:
  const T *begin() const { return items.data(); }
  const T *end() const { return items.data() + used; }

private:
  std::array<T, N> items{};
  std::size_t used = 0;
};

void of_eight_at_most(const StaticVector<std::string, 8> &names) {
  std::vector<std::jthread> threads;
  for (const std::string &name : names)
    threads.emplace_back(work, name);
}

void of_thousands(const StaticVector<std::string, 8192> &names) {
  std::vector<std::jthread> threads;
  for (const std::string &name : names)
    threads.emplace_back(work, name);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

template <class T, std::size_t N> struct Fixed {
  T items[N];
  std::size_t count = 0;
  const T *begin() const { return items; }
  const T *end() const { return items + count; }
  std::size_t size() const { return count; }
  const T &operator[](std::size_t i) const { return items[i]; }
};

void by_index(const Fixed<std::string, 8> &names) {
  std::vector<std::jthread> threads;
  for (std::size_t i = 0; i < names.size(); ++i)
    threads.emplace_back(work, names[i]);
}

template <class T> struct Grown {
  std::vector<T> items;
  auto begin() const { return items.begin(); }
  auto end() const { return items.end(); }
};

void of_any_number(const Grown<std::string> &names) {
  std::vector<std::jthread> threads;
  for (const std::string &name : names)
    threads.emplace_back(work, name);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

static void batch(const std::string *first, std::size_t count) {
  std::vector<std::jthread> threads;
  for (std::size_t i = 0; i < count; ++i)
    threads.emplace_back(work, first[i]);
}

void in_batches(const std::vector<std::string> &names) {
  constexpr std::size_t Batch = 12;
  const std::size_t full = names.size() / Batch, rest = names.size() % Batch;
  for (std::size_t b = 0; b < full; ++b)
    batch(names.data() + b * Batch, Batch);
  if (rest != 0)
    batch(names.data() + full * Batch, rest);
}

static void half(const std::string *first, std::size_t count) {
  std::vector<std::jthread> threads;
  for (std::size_t i = 0; i < count; ++i)
    threads.emplace_back(work, first[i]);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void in_halves(const std::vector<std::string> &names) {
  half(names.data(), names.size() / 2);
  half(names.data() + names.size() / 2, names.size() - names.size() / 2);
}

struct Queue {
  void grow(unsigned n);
};

// a call through a pointer has no callee that could be asked for its name
void through_a_pointer(Queue *queue, void (Queue::*change)(unsigned), unsigned n) {
  (queue->*change)(n);
  std::thread(work, "").detach();
}

struct Group {
  std::string name;
  std::vector<std::string> members;
};

struct Topology {
  std::vector<Group> groups;
};

void of_all_groups(const Topology &topology) {
  std::size_t total = 0;
  for (const auto &group : topology.groups)
    total += group.members.size();
  if (total > 128)
    throw 1;
  std::vector<std::jthread> threads;
  for (const auto &group : topology.groups)
    for (const auto &member : group.members)
      threads.emplace_back(work, member);
}

void of_their_names(const Topology &topology) {
  std::size_t total = 0;
  for (const auto &group : topology.groups)
    total += group.name.size();
  if (total > 128)
    throw 1;
  std::vector<std::jthread> threads;
  for (const auto &group : topology.groups)
    for (const auto &member : group.members)
      threads.emplace_back(work, member);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
