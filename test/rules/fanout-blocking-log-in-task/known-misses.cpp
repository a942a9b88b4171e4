// RUN: %check_rule %s fanout-blocking-log-in-task
// What the page of the rule lists as its limits, each beside a twin that is seen.

#include <iostream>
#include <string>
#include <thread>
#include <vector>

bool lookup(const std::string &uri);
void writeSomewhere(const std::string &line);
void writeHere(const std::string &line) { std::cerr << line << '\n'; }

// known miss: no model says that this writes a line.
void unknownLogger(const std::vector<std::string> &uris) {
  for (const auto &uri : uris)
    std::thread([uri] {
      if (!lookup(uri))
        writeSomewhere(uri);
    }).detach();
}

void knownLogger(const std::vector<std::string> &uris) {
  for (const auto &uri : uris)
    std::thread([uri] {
      if (!lookup(uri))
        writeHere(uri);
        // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-blocking-log-in-task]
    }).detach();
}

// known miss: work is done between the return and the line.
void afterReturnAndWork(const std::vector<std::string> &uris) {
  for (const auto &uri : uris)
    std::thread([uri] {
      if (lookup(uri))
        return;
      writeSomewhere(uri);
      std::cerr << "lookup failed: " << uri << '\n';
    }).detach();
}

void afterReturn(const std::vector<std::string> &uris) {
  for (const auto &uri : uris)
    std::thread([uri] {
      if (lookup(uri))
        return;
      std::cerr << "lookup failed: " << uri << '\n';
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-blocking-log-in-task]
    }).detach();
}

// known miss: true means that something is wrong, and only the name says so.
bool isBroken(const std::string &uri);
void namedOtherwise(const std::vector<std::string> &uris) {
  for (const auto &uri : uris)
    std::thread([uri] {
      if (isBroken(uri))
        std::cerr << "broken: " << uri << '\n';
    }).detach();
}

void returnsOtherwise(const std::vector<std::string> &uris) {
  for (const auto &uri : uris)
    std::thread([uri] {
      if (isBroken(uri)) {
        std::cerr << "broken: " << uri << '\n';
        // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-blocking-log-in-task]
        return;
      }
      lookup(uri);
    }).detach();
}

// known miss: std::cout may be a file that nobody waits for, or a log.
void toOutput(const std::vector<std::string> &uris) {
  for (const auto &uri : uris)
    std::thread([uri] {
      if (!lookup(uri))
        std::cout << "lookup failed: " << uri << std::endl;
    }).detach();
}

// known miss: another name.
std::ostream &logs = std::cerr;
void toAlias(const std::vector<std::string> &uris) {
  for (const auto &uri : uris)
    std::thread([uri] {
      if (!lookup(uri))
        logs << "lookup failed: " << uri << '\n';
    }).detach();
}

void toErrors(const std::vector<std::string> &uris) {
  for (const auto &uri : uris)
    std::thread([uri] {
      if (!lookup(uri))
        std::cerr << "lookup failed: " << uri << '\n';
        // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-blocking-log-in-task]
    }).detach();
}
