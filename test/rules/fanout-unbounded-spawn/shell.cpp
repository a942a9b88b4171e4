// RUN: %check_rule %s fanout-unbounded-spawn
// Commands that the shell starts in the background.

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <sstream>
#include <string>
#include <vector>

using Names = std::vector<std::string>;

void format(const Names &names) {
  char command[256];
  for (const auto &name : names) {
    snprintf(command, sizeof command, "convert %s &", name.c_str());
    system(command);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

// OK: system waits.
void formatInTurn(const Names &names) {
  char command[256];
  for (const auto &name : names) {
    snprintf(command, sizeof command, "convert %s", name.c_str());
    system(command);
  }
}

void concatenate(const Names &names) {
  for (const auto &name : names)
    std::system(("convert " + name + " >/dev/null 2>&1 & ").c_str());
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// OK: the shell waits for the second command.
void concatenateInTurn(const Names &names) {
  for (const auto &name : names)
    std::system(("cd /tmp && convert " + name).c_str());
}

void append(const Names &names) {
  for (const auto &name : names) {
    std::string command = "convert " + name;
    command += " &";
    if (std::system(command.c_str()) != 0)
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      return;
  }
}

void stream(const Names &names) {
  for (const auto &name : names) {
    std::ostringstream command;
    command << "convert " << name << " &";
    std::system(command.str().c_str());
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

// OK: three.
void three() {
  for (int i = 0; i < 3; ++i)
    system("daemon &");
}

void pieces(const Names &names) {
  for (const auto &name : names) {
    char command[256] = "convert ";
    strcat(command, name.c_str());
    strcat(command, " &");
    system(command);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}
