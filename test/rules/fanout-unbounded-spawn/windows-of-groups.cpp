// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// A window inside each group of a nested loop.

#include <future>
#include <map>
#include <string>
#include <vector>

double measure(double &Probe);
using Probes = std::map<std::string, std::vector<double>>;
using Readings = std::vector<std::future<double>>;

static void take(Readings &Open, double &Sum) {
  for (auto &R : Open)
    Sum += R.get();
  Open.clear();
}

// OK: at most twelve of the group, and none when the next one begins.
double fullIsTaken(Probes &All) {
  double Sum = 0;
  for (auto &[Row, Group] : All) {
    Readings Open;
    for (double &P : Group) {
      if (Open.size() == 12)
        take(Open, Sum);
      Open.push_back(std::async(std::launch::async, measure, std::ref(P)));
    }
    take(Open, Sum);
  }
  return Sum;
}

// OK: the destructor waits for the rest.
double waitedInPlace(Probes &All) {
  double Sum = 0;
  for (auto &[Row, Group] : All) {
    Readings Open;
    for (double &P : Group) {
      if (Open.size() >= 12) {
        for (auto &R : Open)
          Sum += R.get();
        Open.clear();
      }
      Open.push_back(std::async(std::launch::async, measure, std::ref(P)));
    }
  }
  return Sum;
}

double allOfGroup(Probes &All) {
  double Sum = 0;
  for (auto &[Row, Group] : All) {
    Readings Open;
    for (double &P : Group)
      Open.push_back(std::async(std::launch::async, measure, std::ref(P)));
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    take(Open, Sum);
  }
  return Sum;
}

double onlyForgotten(Probes &All) {
  double Sum = 0;
  for (auto &[Row, Group] : All) {
    Readings Open;
    std::vector<Readings> Kept;
    for (double &P : Group) {
      if (Open.size() >= 12)
        Kept.push_back(std::move(Open));
      Open.push_back(std::async(std::launch::async, measure, std::ref(P)));
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    }
    take(Open, Sum);
  }
  return Sum;
}
