// RUN: %fanout_tidy --inventory %s -- -std=c++20 | FileCheck %s
// Sites that are small for a reason, beside the same without it.

#include <algorithm>
#include <future>
#include <set>
#include <string>
#include <thread>
#include <vector>

void look(const std::string &id);

class SmallRoom {
public:
  bool enter(const std::string &peer) {
    if (peers_.size() >= 16)
      return false;
    peers_.insert(peer);
    return true;
  }
  void tell() {
    for (const auto &peer : peers_)
      std::thread(look, peer).detach();
  }

private:
  std::set<std::string> peers_;
};

class Room {
public:
  bool enter(const std::string &peer) {
    peers_.insert(peer);
    return true;
  }
  void leave(const std::string &peer) { peers_.erase(peer); }
  void tell() {
    for (const auto &peer : peers_)
      std::thread(look, peer).detach();
  }

private:
  std::set<std::string> peers_;
};

void sortShallow(std::vector<int>::iterator first, std::vector<int>::iterator last, int depth = 0) {
  if (last - first < 2)
    return;
  if (depth >= 3)
    return std::sort(first, last);
  auto middle = first + (last - first) / 2;
  auto left = std::async(std::launch::async, [=] { sortShallow(first, middle, depth + 1); });
  sortShallow(middle, last, depth + 1);
  left.get();
}

void sortLevel(std::vector<int>::iterator first, std::vector<int>::iterator last, int depth = 0) {
  if (last - first < 2)
    return;
  if (depth >= 3)
    return std::sort(first, last);
  auto middle = first + (last - first) / 2;
  auto left = std::async(std::launch::async, [=] { sortLevel(first, middle, depth); });
  sortLevel(middle, last, depth);
  left.get();
}

int ask();
void clamped() {
  int parts = ask();
  parts = std::clamp(parts, 1, 16);
  for (int p = 0; p < parts; ++p)
    std::thread(look, "part").detach();
}
void asked() {
  int parts = ask();
  for (int p = 0; p < parts; ++p)
    std::thread(look, "part").detach();
}

// CHECK: (constant)
// CHECK-NEXT: SmallRoom::tell
// CHECK: (unknown-size)
// CHECK-NEXT: in Room::tell
// CHECK: (constant)
// CHECK-NEXT: sortShallow
// CHECK: (unknown-size)
// CHECK-NEXT: sortLevel
// CHECK: (size-guard)
// CHECK-NEXT: clamped
// CHECK: (unknown-size)
// CHECK-NEXT: asked
