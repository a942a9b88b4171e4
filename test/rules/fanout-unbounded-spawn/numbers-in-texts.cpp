// RUN: %check_rule %s fanout-unbounded-spawn
// A number that a request's text holds is the request's choice; a setting's text is not.

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <map>
#include <string>
#include <thread>
#include <vector>

struct HttpRequest { std::map<std::string, std::string> query; };
void aggregate(int part);

void chosen(const HttpRequest &req) {
  int parts = 1;
  if (auto it = req.query.find("parts"); it != req.query.end())
    parts = std::atoi(it->second.c_str());
  for (int p = 0; p < parts; ++p)
    std::thread(aggregate, p).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void clamped(const HttpRequest &req) {
  int parts = 1;
  if (auto it = req.query.find("parts"); it != req.query.end())
    parts = std::atoi(it->second.c_str());
  parts = std::clamp(parts, 1, 16);
  for (int p = 0; p < parts; ++p)
    std::thread(aggregate, p).detach();
}

// What stands behind a text's first word is a part of a message.
void command(const char *line) {
  if (std::strncmp(line, "INSPECT ", 8) != 0)
    return;
  unsigned long parts = std::strtoul(line + 8, nullptr, 10);
  for (unsigned long p = 0; p < parts; ++p)
    std::thread(aggregate, int(p)).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void number(const char *text) {
  unsigned long parts = std::strtoul(text, nullptr, 10);
  for (unsigned long p = 0; p < parts; ++p)
    std::thread(aggregate, int(p)).detach();
}

void given(const std::map<std::string, std::string> &settings) {
  int parts = std::stoi(settings.at("parts"));
  for (int p = 0; p < parts; ++p)
    std::thread(aggregate, p).detach();
}

int main(int argc, char **argv) {
  int parts = argc > 1 ? std::atoi(argv[1]) : 2;
  for (int p = 0; p < parts; ++p)
    std::thread(aggregate, p).detach();
}
