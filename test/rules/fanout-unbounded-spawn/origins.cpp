// RUN: %check_rule %s fanout-unbounded-spawn
// Where sizes come from that somebody else chooses.

#include <dirent.h>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <memory>
#include <optional>
#include <queue>
#include <set>
#include <span>
#include <sstream>
#include <string>
#include <string_view>
#include <thread>
#include <unordered_map>
#include <vector>

void lookup(const std::string &uri);
void lookupPath(const std::filesystem::path &path);
struct Post { std::string uri; };

void vectorParameter(const std::vector<std::string> &uris) {
  for (const auto &uri : uris)
    std::thread(lookup, uri).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void spanParameter(std::span<const std::string> uris) {
  for (const auto &uri : uris)
    std::thread(lookup, uri).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// OK: the type says how many.
void spanOfFour(std::span<const std::string, 4> uris) {
  for (const auto &uri : uris)
    std::thread(lookup, uri).detach();
}

void pointerAndLength(const Post *posts, size_t count) {
  for (size_t i = 0; i < count; ++i)
    std::thread(lookup, posts[i].uri).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void pointerAndEnd(const Post *post, const Post *end) {
  for (; post != end; ++post)
    std::thread(lookup, post->uri).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void iterators(const std::set<std::string> &uris) {
  for (auto it = uris.begin(); it != uris.end(); ++it)
    std::thread(lookup, *it).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void mapValues(const std::unordered_map<std::string, Post> &posts) {
  for (const auto &[key, post] : posts)
    std::thread(lookup, post.uri).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void nestedValues(const std::map<std::string, std::vector<Post>> &threads) {
  for (const auto &[root, posts] : threads)
    for (const auto &post : posts)
      std::thread(lookup, post.uri).detach();
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void optionalField(const std::optional<std::vector<std::string>> &uris) {
  for (const auto &uri : uris.value())
    std::thread(lookup, uri).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void ownedField(const std::unique_ptr<std::vector<std::string>> &uris) {
  for (const auto &uri : *uris)
    std::thread(lookup, uri).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void lines(std::istream &in) {
  std::string line;
  while (std::getline(in, line))
    std::thread(lookup, line).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// OK: joined before the next line is read.
void linesOneByOne(std::istream &in) {
  std::string line;
  while (std::getline(in, line)) {
    std::thread task(lookup, line);
    task.join();
  }
}

void words(std::istream &in) {
  std::string word;
  while (in >> word)
    std::thread(lookup, word).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void linesOfFile(const char *path) {
  std::ifstream file(path);
  std::vector<std::string> uris;
  std::string line;
  while (std::getline(file, line))
    uris.push_back(line);
  for (const auto &uri : uris)
    std::thread(lookup, uri).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void directory(const char *path) {
  for (const auto &entry : std::filesystem::directory_iterator(path))
    std::thread(lookupPath, entry.path()).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void directoryTree(const char *path) {
  for (const auto &entry : std::filesystem::recursive_directory_iterator(path))
    if (entry.is_regular_file())
      std::thread(lookupPath, entry.path()).detach();
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void posixDirectory(DIR *dir) {
  while (dirent *entry = readdir(dir))
    std::thread(lookup, std::string(entry->d_name)).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void split(const std::string &header) {
  std::istringstream in(header);
  std::string uri;
  while (std::getline(in, uri, ','))
    std::thread(lookup, uri).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void drained(std::queue<std::string> &pending) {
  while (!pending.empty()) {
    std::thread(lookup, pending.front()).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    pending.pop();
  }
}

struct Tree { std::vector<std::unique_ptr<Tree>> children; std::string uri; };

void children(const Tree &tree) {
  for (const auto &child : tree.children)
    std::thread(lookup, child->uri).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

struct Item { std::string uri; Item *next; };

void linkedList(const Item *item) {
  for (; item; item = item->next)
    std::thread(lookup, item->uri).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// OK to be silent: how many there are is not known here.
std::vector<std::string> parse(std::string_view body);

void returned(std::string_view body) {
  for (const auto &uri : parse(body))
    std::thread(lookup, uri).detach();
}

// OK: a fixed list of names that the program itself returns.
std::vector<std::string> replicas() { return {"a", "b", "c"}; }

void returnedConstants() {
  for (const auto &replica : replicas())
    std::thread(lookup, replica).detach();
}
