// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// A parser that refuses what is too long bounds what it returns.

#include <memory>
#include <optional>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

void send(const std::string &Id);

struct Request {
  std::vector<std::string> Ids;
};

void fill(Request &R, const std::string &Text) {
  std::istringstream In(Text);
  for (std::string Word; In >> Word;)
    R.Ids.push_back(Word);
}

std::optional<Request> parse(const std::string &Text) {
  Request R;
  std::istringstream In(Text);
  for (std::string Word; In >> Word;)
    R.Ids.push_back(Word);
  if (R.Ids.empty())
    return std::nullopt;
  return R;
}

void all(const std::string &Text) {
  auto R = parse(Text);
  if (!R)
    return;
  for (const std::string &Id : R->Ids)
    std::thread(send, Id).detach();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

std::optional<Request> parseShort(const std::string &Text) {
  Request R;
  std::istringstream In(Text);
  for (std::string Word; In >> Word;)
    R.Ids.push_back(Word);
  if (R.Ids.size() > 64)
    return std::nullopt;
  return R;
}

void few(const std::string &Text) {
  auto R = parseShort(Text);
  if (!R)
    return;
  for (const std::string &Id : R->Ids)
    std::thread(send, Id).detach();
}

Request parseOrThrow(const std::string &Text) {
  Request R;
  std::istringstream In(Text);
  for (std::string Word; In >> Word;)
    R.Ids.push_back(Word);
  if (R.Ids.size() > 64)
    throw Text;
  return R;
}

void fewOrThrow(const std::string &Text) {
  Request R = parseOrThrow(Text);
  for (const std::string &Id : R.Ids)
    std::thread(send, Id).detach();
}

Request parseOrNothing(const std::string &Text) {
  Request R;
  std::istringstream In(Text);
  for (std::string Word; In >> Word;)
    R.Ids.push_back(Word);
  if (R.Ids.size() > 64)
    return {};
  return R;
}

void fewOrNothing(const std::string &Text) {
  for (const std::string &Id : parseOrNothing(Text).Ids)
    std::thread(send, Id).detach();
}
