// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// Streams of which the program says what they are: no input of somebody else's.

#include <fstream>
#include <sstream>
#include <string>
#include <thread>
void serve();
void start() { std::thread(serve).detach(); }
void configured() {
  std::ifstream Settings("/etc/serverd.conf");
  unsigned Workers = 2;
  Settings >> Workers;
  for (unsigned I = 0; I < Workers; ++I)
    start();
}
void given(const char *Name) {
  std::ifstream Job(Name);
  unsigned Steps = 2;
  Job >> Steps;
  for (unsigned I = 0; I < Steps; ++I)
    start();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
void own_words() {
  std::istringstream Words("alpha beta gamma");
  std::string Word;
  while (Words >> Word)
    start();
}
void words(const std::string &Text) {
  std::istringstream Words(Text);
  std::string Word;
  while (Words >> Word)
    start();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
