// RUN: %check_rule %s fanout-unbounded-spawn
// What a checking function answers, as C++ spells it: through an object, a lambda, an optional, a status.

#include <optional>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

constexpr size_t kMost = 64;
struct Request {
  std::vector<std::string> keys, tags;
  bool small() const { return keys.size() <= kMost; }
  bool fewTags() const { return tags.size() <= kMost; }
  void demandSmall() const {
    if (keys.size() > kMost)
      throw std::length_error("keys");
  }
};
void load(const std::string &key);
void spawnAll(const std::vector<std::string> &keys);

void askedItself(const Request &request) {
  if (!request.small())
    return;
  for (const auto &key : request.keys)
    std::thread(load, key).detach();
}
void askedForTags(const Request &request) {
  if (!request.fewTags())
    return;
  for (const auto &key : request.keys)
    std::thread(load, key).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
void demanded(const Request &request) {
  request.demandSmall();
  for (const auto &key : request.keys)
    std::thread(load, key).detach();
}
void demandedOfAnother(const Request &request, const Request &other) {
  other.demandSmall();
  for (const auto &key : request.keys)
    std::thread(load, key).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void askedLambda(const Request &request) {
  auto tooMany = [&] { return request.keys.size() > kMost; };
  if (tooMany())
    return;
  for (const auto &key : request.keys)
    std::thread(load, key).detach();
}
void askedLambdaForTags(const Request &request) {
  auto tooMany = [&] { return request.tags.size() > kMost; };
  if (tooMany())
    return;
  for (const auto &key : request.keys)
    std::thread(load, key).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// the function that checks returns what it has checked
static const std::vector<std::string> &checkedKeys(const Request &request) {
  if (request.keys.empty())
    throw std::invalid_argument("no keys");
  if (request.keys.size() > kMost)
    throw std::invalid_argument("too many keys");
  return request.keys;
}
static const std::vector<std::string> &someKeys(const Request &request) {
  if (request.keys.empty())
    throw std::invalid_argument("no keys");
  return request.keys;
}
void walkChecked(const Request &request) {
  for (const auto &key : checkedKeys(request))
    std::thread(load, key).detach();
}
void walkUnchecked(const Request &request) {
  for (const auto &key : someKeys(request))
    std::thread(load, key).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
static std::optional<std::vector<std::string>> keysIfFew(const Request &request) {
  if (request.keys.size() > kMost)
    return std::nullopt;
  return request.keys;
}
static std::optional<std::vector<std::string>> keysIfAny(const Request &request) {
  if (request.keys.size() == 0)
    return std::nullopt;
  return request.keys;
}
void walkFew(const Request &request) {
  auto keys = keysIfFew(request);
  if (!keys)
    return;
  for (const auto &key : *keys)
    std::thread(load, key).detach();
}
void walkAny(const Request &request) {
  auto keys = keysIfAny(request);
  if (!keys)
    return;
  for (const auto &key : *keys)
    std::thread(load, key).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// a status object: only one that refuses a large number tells something
class Status {
public:
  static Status OK() { return Status(true); }
  static Status Invalid(const char *) { return Status(false); }
  bool ok() const { return ok_; }

private:
  explicit Status(bool ok) : ok_(ok) {}
  bool ok_;
};
void warnOf(const char *);
static Status validate(const Request &request) {
  if (request.keys.size() > kMost)
    return Status::Invalid("too many");
  return Status::OK();
}
static Status warn(const Request &request) {
  if (request.keys.size() > kMost) {
    warnOf("many");
    return Status::OK();
  }
  return Status::OK();
}
Status validated(const Request &request) {
  if (Status status = validate(request); !status.ok())
    return status;
  for (const auto &key : request.keys)
    std::thread(load, key).detach();
  return Status::OK();
}
Status warned(const Request &request) {
  if (Status status = warn(request); !status.ok())
    return status;
  for (const auto &key : request.keys)
    std::thread(load, key).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  return Status::OK();
}

// a helper that hands on the answer of another
static bool few(const std::vector<std::string> &keys) { return keys.size() <= kMost; }
static bool acceptable(const Request &request) { return !request.tags.empty() && few(request.keys); }
static bool acceptableEither(const Request &request) { return !request.tags.empty() || few(request.keys); }
void accepted(const Request &request) {
  if (!acceptable(request))
    return;
  for (const auto &key : request.keys)
    std::thread(load, key).detach();
}
void acceptedEither(const Request &request) {
  if (!acceptableEither(request))
    return;
  for (const auto &key : request.keys)
    std::thread(load, key).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
