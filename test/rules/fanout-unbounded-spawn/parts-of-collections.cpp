// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// A collection in a collection, pieces of one, and checks before private methods.

#include <algorithm>
#include <map>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

using Names = std::vector<std::string>;
using Document = std::map<std::string, Names>;
void call(const std::string &);

void outerChecked(const std::vector<Names> &all) {
  if (all.size() > 25)
    return;
  for (const Names &names : all)
    for (const std::string &name : names)
      std::thread(call, name).detach();
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// OK: the one that is walked is checked.
void partChecked(const Document &document) {
  const Names &targets = document.at("targets");
  if (targets.size() > 25)
    return;
  for (const std::string &name : targets)
    std::thread(call, name).detach();
}

static const Names &anyTargets(const Document &document) {
  const Names &targets = document.at("targets");
  if (targets.empty())
    throw std::runtime_error("none");
  return targets;
}
void returnedAny(const Document &document) {
  for (const std::string &name : anyTargets(document))
    std::thread(call, name).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

static const Names &fewTargets(const Document &document) {
  const Names &targets = document.at("targets");
  if (targets.size() > 25)
    throw std::runtime_error("too many");
  return targets;
}
// OK: the function that returns it checks it.
void returnedFew(const Document &document) {
  for (const std::string &name : fewTargets(document))
    std::thread(call, name).detach();
}

void walkRest(Names &all, std::size_t from) {
  auto first = all.begin() + static_cast<std::ptrdiff_t>(from);
  std::for_each(first, all.end(), [](const std::string &name) { std::thread(call, name).detach(); });
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// OK: 32 at most.
void walkPiece(Names &all, std::size_t from) {
  auto first = all.begin() + static_cast<std::ptrdiff_t>(from);
  auto last = first + static_cast<std::ptrdiff_t>(std::min<std::size_t>(all.size() - from, 32));
  std::for_each(first, last, [](const std::string &name) { std::thread(call, name).detach(); });
}

struct Request {
  bool internal = false;
  Names objects;
};

class OpenService {
public:
  void handle(const Request &request) {
    if (!request.internal && request.objects.size() > 30)
      return;
    each(request.objects);
  }

private:
  void each(const Names &objects) {
    for (const std::string &object : objects)
      std::thread(call, object).detach();
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
};

// OK: nobody else calls the private method.
class CheckedService {
public:
  void handle(const Request &request) {
    if (request.objects.size() > 30)
      return;
    each(request.objects);
  }

private:
  void each(const Names &objects) {
    for (const std::string &object : objects)
      std::thread(call, object).detach();
  }
};

class SharedService {
public:
  void handle(const Request &request) {
    if (request.objects.size() > 30)
      return;
    each(request.objects);
  }
  void elsewhere(const Request &request);

private:
  void each(const Names &objects) {
    for (const std::string &object : objects)
      std::thread(call, object).detach();
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
};
