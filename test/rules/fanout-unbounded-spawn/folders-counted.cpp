// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// The size of a folder that is asked before its files are read.

#include <filesystem>
#include <iterator>
#include <stdexcept>
#include <thread>
#include <vector>

namespace fs = std::filesystem;

void read(const fs::path &path);
void warn(const char *text);

static void check(const fs::path &box) {
  const auto sheets =
      std::distance(fs::directory_iterator(box), fs::directory_iterator());
  if (sheets > 40)
    throw std::length_error("too many sheets");
}

// OK: what is in the folder was counted.
void scan(const fs::path &box) {
  check(box);
  std::vector<std::jthread> readers;
  for (const fs::directory_entry &entry : fs::directory_iterator(box))
    readers.emplace_back([path = entry.path()] { read(path); });
}

// Another folder was counted.
void scanOther(const fs::path &box, const fs::path &other) {
  check(other);
  std::vector<std::jthread> readers;
  for (const fs::directory_entry &entry : fs::directory_iterator(box))
    readers.emplace_back([path = entry.path()] { read(path); });
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// What is in the folders within was not counted.
void scanDeep(const fs::path &box) {
  check(box);
  std::vector<std::jthread> readers;
  for (const fs::directory_entry &entry :
       fs::recursive_directory_iterator(box))
    readers.emplace_back([path = entry.path()] { read(path); });
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// OK: asked here.
void scanHere(const fs::path &box) {
  if (std::distance(fs::directory_iterator(box), {}) > 40)
    return;
  std::vector<std::jthread> readers;
  for (const fs::directory_entry &entry : fs::directory_iterator(box))
    readers.emplace_back([path = entry.path()] { read(path); });
}

// It goes on all the same.
void scanAnyway(const fs::path &box) {
  if (std::distance(fs::directory_iterator(box), fs::directory_iterator()) > 40)
    warn("many sheets");
  std::vector<std::jthread> readers;
  for (const fs::directory_entry &entry : fs::directory_iterator(box))
    readers.emplace_back([path = entry.path()] { read(path); });
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
